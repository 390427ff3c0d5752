import { asList, asObject, asText } from '../json/json';
import type { Control, ItemType, Role } from '../model/form';
import type { Extensions } from './extensions';

const CONTROLS: Readonly<Record<string, Control>> = {
  'radio-button': 'radio',
  radio: 'radio',
  'check-box': 'check-box',
  checkbox: 'check-box',
  'drop-down': 'drop-down',
  dropdown: 'drop-down',
  lookup: 'autocomplete',
  autocomplete: 'autocomplete',
  slider: 'slider',
  'text-box': 'text-box',
  spinner: 'spinner',
  list: 'list',
  table: 'table',
  htable: 'table',
  gtable: 'table',
  atable: 'table',
  'table-batch': 'table',
  grid: 'grid',
  header: 'header',
  footer: 'footer',
  page: 'page',
};
const ROLES: Readonly<Record<string, Role>> = {
  help: 'help',
  flyover: 'help',
  legal: 'legal',
  security: 'legal',
  prompt: 'prompt',
  unit: 'unit',
  lower: 'lower',
  upper: 'upper',
};

/** How to draw an item, and whether it is shown by its parent; from itemControl and displayCategory. */
export function readControl(
  extensions: Extensions,
  type: ItemType,
): { readonly control?: Control; readonly role?: Role } {
  const codes = codesOf(extensions.value('itemControl'));
  const control = codes.flatMap((code) => (Object.hasOwn(CONTROLS, code) ? [CONTROLS[code]] : []))[0];
  if (type !== 'display') return control === undefined ? {} : { control };
  const role = [...codes, ...codesOf(extensions.value('displayCategory'))].flatMap((code) =>
    Object.hasOwn(ROLES, code) ? [ROLES[code]] : [],
  )[0];
  return { ...(control !== undefined && { control }), ...(role !== undefined && { role }) };
}

function codesOf(concept: unknown): readonly string[] {
  const object = asObject(concept);
  const codings = asList(object?.coding).flatMap((entry) => asText(asObject(entry)?.code) ?? []);
  const bare = asText(object?.code) ?? asText(concept);
  return bare === undefined ? codings : [...codings, bare];
}
