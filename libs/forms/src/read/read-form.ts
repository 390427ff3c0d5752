import { asObject, objectsOf, type JsonObject } from '../json/json';
import type { Form } from '../model/form';
import type { RepairEntry } from '../model/report';
import { buildForm } from './build-form';
import { MOST_ITEMS } from './drafts';
import { cleanJson, inspectJson } from './inspect-json';
import { parseJson } from './parse-json';
import { reportLog, type ReportLog } from './report-log';
import { valueSets } from './value-sets';

/** One form that was read, with every repair made to it. */
export type ReadForm = { readonly ok: true; readonly form: Form; readonly report: readonly RepairEntry[] };
/** Why something is not a form, in words for the person who brought it. */
export type Refused = { readonly ok: false; readonly reason: string };

/**
 * Reads a FHIR R4 Questionnaire, tolerantly: what breaks the standard is repaired and reported, never dropped in
 * silence. STU3 and R5 are converted; of a Bundle the first Questionnaire is taken. No network, never throws.
 * @param json - parsed JSON, or its text (with or without a byte order mark)
 */
export function readForm(json: unknown): ReadForm | Refused {
  const read = readForms(json);
  if (!read.ok) return read;
  const [first, ...others] = read.forms;
  if (!first || others.length === 0) return first ?? NO_FORM;
  const message = 'The Bundle holds more Questionnaires; this is the first.';
  return { ...first, report: [...first.report, { linkId: '', level: 'warning', code: 'ignored', message }] };
}

/** All forms of a Bundle (or the one Questionnaire), each with its report; `refused` names those that could not be read. */
export type ReadForms = { readonly ok: true; readonly forms: readonly ReadForm[]; readonly refused: readonly string[] };

/** Reads every Questionnaire of a Bundle; a single Questionnaire gives a list of one. */
export function readForms(json: unknown): ReadForms | Refused {
  const log = reportLog();
  const parsed = parseJson(json, log);
  if ('reason' in parsed) return refused(parsed.reason);
  const isUnclean = inspectJson(parsed.value);
  if (isUnclean === undefined) return refused('The JSON is nested too deep.');
  if (isUnclean) log.at('')('sanitised', 'Odd characters, endless numbers and __proto__ keys were left out.');
  const root = asObject(isUnclean ? cleanJson(parsed.value) : parsed.value);
  if (!root) return refused('This is not a FHIR resource.');
  if (root.resourceType === 'Questionnaire') return readAll([root], [], log);
  if (root.resourceType !== 'Bundle') return refuseOther(root);
  const resources = objectsOf(objectsOf(root.entry).map((entry) => entry.resource));
  const questionnaires = resources.filter((resource) => resource.resourceType === 'Questionnaire');
  return questionnaires.length === 0 ? NO_FORM : readAll(questionnaires, resources, log);
}

const NO_FORM = refused('The Bundle holds no Questionnaire.');

function readAll(
  questionnaires: readonly JsonObject[],
  bundled: readonly JsonObject[],
  common: ReportLog,
): ReadForms | Refused {
  const forms: ReadForm[] = [];
  const reasons: string[] = [];
  const listsOf = valueSets(bundled);
  let items = 0;
  for (const questionnaire of questionnaires) {
    if (items > MOST_ITEMS / 2) {
      reasons.push('The Bundle is too long.');
      break;
    }
    const log = reportLog();
    const built = buildForm(questionnaire, { lists: listsOf(questionnaire.contained), log });
    items += 'form' in built ? built.form.places.size + 20 : MOST_ITEMS / 5;
    if ('reason' in built) reasons.push(built.reason);
    else forms.push({ ok: true, form: built.form, report: inOrder([...common.list(), ...log.list()], built.form) });
  }
  const [reason] = reasons;
  return forms.length === 0 && reason ? refused(reason) : { ok: true, forms, refused: reasons };
}

function inOrder(report: readonly RepairEntry[], { places }: Form): readonly RepairEntry[] {
  const order = ({ linkId }: RepairEntry) => places.get(linkId)?.order ?? -1;
  return [...report].sort((a, b) => order(a) - order(b));
}

function refuseOther(root: JsonObject): Refused {
  const type = root.resourceType;
  const found = typeof type === 'string' ? `This is a ${type.slice(0, 60)}` : 'This has no resourceType';
  return refused(`${found}; a Questionnaire is expected.`);
}

function refused(reason: string): Refused {
  return { ok: false, reason };
}
