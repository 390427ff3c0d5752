import type { RepairCode, RepairEntry } from '../model/report';

/** Most entries a report lists one by one; what is beyond is counted in a last entry. */
const MOST_ENTRIES = 2000;

/** Writes down repairs of one item (or, for linkId '', of the whole form). */
export type Note = (level: RepairEntry['level'], code: RepairCode, message: string) => void;

/** Collects repairs while a form is read. */
export class ReportLog {
  private readonly entries: RepairEntry[] = [];
  private left = 0;

  /** The notes of one item. */
  at(linkId: string): Note {
    return (level, code, message) => {
      if (this.entries.length < MOST_ENTRIES) this.entries.push({ linkId, level, code, message });
      else this.left++;
    };
  }

  /** The finished report. */
  list(): readonly RepairEntry[] {
    if (this.left === 0) return this.entries;
    return [
      ...this.entries,
      { linkId: '', level: 'warning', code: 'ignored', message: `${this.left} further repairs are not listed.` },
    ];
  }
}
