import type { ItemType } from '@skinroot/forms';

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly [value: string]: unknown;
}

export interface Coding {
  readonly extension?: readonly Extension[];
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface AnswerOption {
  readonly extension?: readonly Extension[];
  readonly valueCoding?: Coding;
  readonly [key: string]: unknown;
}

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

/** One enableWhen entry; the answer stands under `answerBoolean`, `answerCoding` and so on. */
export interface When {
  readonly question: string;
  readonly operator: Operator;
  readonly [answer: string]: unknown;
}

/** An item as FHIR has it. Keys that the builder does not know stay as they are. */
export interface Item {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text?: string;
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly enableWhen?: readonly When[];
  readonly enableBehavior?: 'all' | 'any';
  readonly answerOption?: readonly AnswerOption[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly Item[];
  readonly [key: string]: unknown;
}

export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly title?: string;
  readonly description?: string;
  readonly extension?: readonly Extension[];
  readonly item?: readonly Item[];
  readonly [key: string]: unknown;
}

/** Where an item stands: its index at every level, outermost first. */
export type Position = readonly number[];

export interface Placed {
  readonly item: Item;
  readonly position: Position;
  /** From the outermost down; not the item itself. */
  readonly parents: readonly Item[];
}

export const isQuestion = ({ type }: Item): boolean => type !== 'group' && type !== 'display';

/** The help of an item is an item of its own in FHIR; here it belongs to the item above it. */
export const isHelp = (item: Item): boolean =>
  item.type === 'display' && JSON.stringify(item.extension ?? []).includes('"code":"help"');

export const childrenOf = (item: Item): readonly Item[] => (item.item ?? []).filter((child) => !isHelp(child));

/** Every item in document order. */
export function placedItems({ item: items = [] }: Questionnaire): readonly Placed[] {
  const found: Placed[] = [];
  const walk = (list: readonly Item[], at: Position, parents: readonly Item[]): void =>
    list.forEach((item, index) => {
      const position = [...at, index];
      found.push({ item, position, parents });
      walk(item.item ?? [], position, [...parents, item]);
    });
  walk(items, [], []);
  return found;
}

export function itemAt({ item: items = [] }: Questionnaire, position: Position): Item | undefined {
  let list: readonly Item[] = items;
  let found: Item | undefined;
  for (const index of position) {
    found = list[index];
    list = found?.item ?? [];
  }
  return found;
}

export const textOf = (item: Item): string =>
  item.text?.trim() || (item.type === 'group' ? 'Section without a name' : 'Question without words');
