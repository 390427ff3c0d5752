import type { RepairCode, RepairEntry } from '../model/report';

/** Most entries a report lists one by one; what is beyond is counted in a last entry. */
const MOST_ENTRIES = 2000;

/** Writes down repairs of one item (or, for linkId '', of the whole form), the same not twice in a row; a warning unless said otherwise. */
export type Note = (code: RepairCode, message: string, level?: RepairEntry['level']) => void;

/** Collects repairs while a form is read. */
export type ReportLog = {
  /** The notes of one item. */
  readonly at: (linkId: string) => Note;
  /** The finished report. */
  readonly list: () => readonly RepairEntry[];
};

/** A report with nothing in it. */
export function reportLog(): ReportLog {
  const entries: RepairEntry[] = [];
  let left = 0;
  return {
    at: (linkId) => {
      let last: string | undefined;
      return (code, message, level = 'warning') => {
        if (message === last) return;
        last = message;
        if (entries.length < MOST_ENTRIES) entries.push({ linkId, level, code, message });
        else left++;
      };
    },
    list: () => {
      const message = `${left} further repairs are not listed.`;
      return left === 0 ? entries : [...entries, { linkId: '', level: 'warning', code: 'ignored', message }];
    },
  };
}
