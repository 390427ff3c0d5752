import { asObject, asText, defined, objectsOf } from '../json/json';
import type { Control, ItemType, Role } from '../model/form';
import type { Extensions } from './extensions';
import { namesIn } from './names';

const CONTROLS = namesIn<Control>(
  'check-box drop-down slider autocomplete text-box spinner list table grid header footer page radio radio-button:radio lookup:autocomplete htable:table gtable:table atable:table',
);
const ROLES = namesIn<Role>('help legal unit lower upper flyover:help security:legal');

/** How to draw an item, and whether it is shown by its parent; from itemControl and displayCategory. */
export type ControlReading = {
  readonly control?: Control;
  readonly role?: Role;
  /** The codes of itemControl that are not known, or not for items of this type. */
  readonly idle: readonly string[];
};

/** Reads itemControl and displayCategory; a text has a role only where what it stands in shows it. */
export function readControl(extensions: Extensions, type: ItemType, parent: ItemType | undefined): ControlReading {
  const codes = extensions.values('itemControl').flatMap(codesOf);
  const control = firstOf(CONTROLS, codes);
  const named = firstOf(ROLES, [...codes, ...codesOf(extensions.value('displayCategory'))]);
  const isText = type === 'display' || (type === 'text' && !control);
  const isHeld = parent && (/help|legal/.test(named ?? '') || /integer|decimal|quantity/.test(parent));
  const role = isText && isHeld ? named : undefined;
  const idle = codes.filter((code) => !CONTROLS.has(code) && !(role && ROLES.has(code)));
  return { idle, ...defined({ control, role }) };
}

function firstOf<Name>(names: ReadonlyMap<string, Name>, codes: readonly string[]): Name | undefined {
  return names.get(codes.find((code) => names.has(code)) ?? '');
}

function codesOf(concept: unknown): readonly string[] {
  const object = asObject(concept);
  return [...objectsOf(object?.coding).map(({ code }) => code), object?.code, concept].flatMap(
    (code) => asText(code) ?? [],
  );
}
