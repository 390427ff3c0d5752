import type { JsonObject } from '../json/json';
import type { RichText } from './rich-text';
import type { AnswerValue, Coding } from './value';

/** FHIR R4 item types, all that can be asked. */
export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
/** One of the FHIR R4 item types. */
export type ItemType = (typeof ITEM_TYPES)[number];

/** How the author wants a question drawn; undefined leaves it to the renderer. */
export type Control =
  | 'radio'
  | 'check-box'
  | 'drop-down'
  | 'slider'
  | 'autocomplete'
  | 'text-box'
  | 'spinner'
  | 'table'
  | 'list'
  | 'grid'
  | 'header'
  | 'footer'
  | 'page';

/** Display items that belong to another item rather than standing by themselves. */
export type Role = 'help' | 'legal' | 'unit' | 'lower' | 'upper';

/** One thing a choice offers. */
export type Option = {
  readonly value: AnswerValue;
  /** Words to show; never empty. */
  readonly display: string;
  /** Score points of this option, when the author gave them (ordinalValue or itemWeight). */
  readonly ordinal?: number;
  readonly prefix?: string;
  /** Choosing this one clears the others ("none of these"). */
  readonly exclusive?: boolean;
  readonly translations?: Readonly<Record<string, string>>;
};

/** FHIR R4 operators of enableWhen. */
export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
/** One of the FHIR R4 operators of enableWhen. */
export type Operator = (typeof OPERATORS)[number];

/** One enableWhen condition. */
export type Condition = {
  readonly question: string;
  readonly operator: Operator;
  readonly answer: AnswerValue;
  /** Set when the condition cannot be decided; it then counts as met, so that the item is shown. */
  readonly broken?: 'missing-question' | 'cycle' | 'no-answer';
};

/** A formula of the form, kept as written. `language` is a MIME type such as text/fhirpath or text/cql. */
export type Expression = { readonly language: string; readonly expression: string; readonly name?: string };

/** All formulas of one item. */
export type Expressions = {
  readonly calculated?: Expression;
  readonly initial?: Expression;
  readonly enableWhen?: Expression;
  readonly variables: readonly Expression[];
};

/** The words of an item in one further language. */
export type ItemWords = { readonly text?: string; readonly prefix?: string };

/** One item of a form, repaired: every field is safe to use as it stands. */
export type FormItem = {
  /** Unique in the form. */
  readonly linkId: string;
  readonly type: ItemType;
  /** Plain words; '' when a group has none. */
  readonly text: string;
  /** The same words with their formatting, when the author gave any. */
  readonly richText?: RichText;
  readonly prefix?: string;
  readonly help?: RichText;
  readonly legal?: RichText;
  /** Set for a display item that is shown by its parent (help button, legal text, unit, slider ends). */
  readonly role?: Role;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
  /** Smallest answer: number, or text for dates and times; `maxValue` likewise. */
  readonly minValue?: number | string;
  readonly maxValue?: number | string;
  readonly step?: number;
  readonly maxDecimals?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A pattern the whole answer must match, already found safe to run. */
  readonly pattern?: string;
  readonly entryFormat?: string;
  readonly mimeTypes: readonly string[];
  /** Bytes. */
  readonly maxSize?: number;
  readonly unit?: Coding;
  readonly unitOptions: readonly Coding[];
  readonly options: readonly Option[];
  /** Free text is accepted: an open-choice, or a choice whose list is missing. */
  readonly openText: boolean;
  /** Address of the answer list that could not be had; say "list not available" beside the field. */
  readonly missingList?: string;
  readonly horizontal: boolean;
  readonly signatureRequired: boolean;
  readonly enableWhen: readonly Condition[];
  readonly enableBehavior: 'all' | 'any';
  readonly control?: Control;
  readonly initial: readonly AnswerValue[];
  readonly expressions?: Expressions;
  readonly translations: Readonly<Record<string, ItemWords>>;
  readonly children: readonly FormItem[];
  /** The item as FHIR JSON, valid R4 after repair, unknown extensions and all; `item` only keeps its place, empty. */
  readonly source: JsonObject;
};

/** How one item hangs in its form, worked out once. */
export type ItemPlace = {
  readonly item: FormItem;
  readonly parent?: ItemPlace;
  /** Position in document order, from 0. */
  readonly order: number;
  readonly depth: number;
  /** The nearest ancestor that repeats and so indexes this item's answers; undefined outside all repeats. */
  readonly scope?: ItemPlace;
  /** How many repeating ancestors there are: the number of indexes in its paths. */
  readonly scopeDepth: number;
};

/** A form ready to be asked. Plain data but for `places`, which is made from the rest. */
export type Form = {
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly description?: RichText;
  readonly language: string;
  /** Every language the form has words in, its own first. */
  readonly languages: readonly string[];
  readonly status: string;
  readonly signatureRequired: boolean;
  readonly variables: readonly Expression[];
  readonly items: readonly FormItem[];
  /** linkId -> place, in document order. */
  readonly places: ReadonlyMap<string, ItemPlace>;
  /** Places with every parent and condition question before its dependants. */
  readonly evaluationOrder: readonly ItemPlace[];
  /** The Questionnaire as FHIR JSON, valid R4 after repair; `item` only keeps its place, empty. */
  readonly source: JsonObject;
};

/** True for items that hold an answer themselves. */
export function isQuestion(item: FormItem): boolean {
  return item.type !== 'group' && item.type !== 'display';
}
