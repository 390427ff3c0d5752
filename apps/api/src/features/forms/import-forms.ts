import { type ReadForm, readForm, readForms, toQuestionnaire } from '@skinroot/forms';
import type { FormVersionEntity } from './form-version.entity';
import { countQuestions, toReport } from './form.mapper';

export interface ImportedForm {
  title: string;
  questions: number;
  /** The repaired Questionnaire as JSON text: what was reported is what is stored. */
  questionnaire: string;
  report: FormVersionEntity['report'];
}

export type Import = { ok: true; forms: ImportedForm[]; refused: readonly string[] } | { ok: false; reason: string };

/** Reads what somebody handed in as a form, whatever it is: every Questionnaire in it, or only the first. */
export function importForms(bytes: Uint8Array, which: 'all' | 'first'): Import {
  const decoded = decode(bytes);
  if ('reason' in decoded) return { ok: false, ...decoded };
  const read = which === 'all' ? readForms(decoded.text) : readForm(decoded.text);
  if (!read.ok) return read;
  const { forms, refused } = 'forms' in read ? read : { forms: [read], refused: [] };
  const repairs =
    decoded.repair === undefined ? [] : [{ linkId: null, level: 'warning', message: decoded.repair } as const];
  return { ok: true, forms: forms.map((form) => imported(form, repairs)), refused };
}

function imported({ form, report }: ReadForm, repairs: FormVersionEntity['report']): ImportedForm {
  const questionnaire = toQuestionnaire(form);
  return {
    title: form.title,
    questions: countQuestions(questionnaire),
    questionnaire: JSON.stringify(questionnaire),
    report: [...repairs, ...report.map(toReport)],
  };
}

function decode(bytes: Uint8Array): { text: string; repair?: string } | { reason: string } {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return { reason: 'This is compressed (gzip); send it as plain JSON.' };
  if (first === 0x3c) return { reason: 'This is XML; a Questionnaire in JSON is expected.' };
  const wide = (first === 0xff && second === 0xfe) || second === 0 ? 'utf-16le' : undefined;
  const wideBack = (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : undefined;
  try {
    return { text: new TextDecoder(wide ?? wideBack ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      repair: 'The text is not UTF-8; it was read as Windows-1252.',
    };
  }
}
