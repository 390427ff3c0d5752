import type { RepairCode, RepairEntry } from '../model/report';

/** Most entries a report lists one by one; what is beyond is counted in a last entry. */
const MOST_ENTRIES = 2000;

/** Collects repairs while a form is read. */
export class ReportLog {
  private readonly entries: RepairEntry[] = [];
  private left = 0;

  /** Nothing changes for the person who fills the form in. */
  info(linkId: string, code: RepairCode, message: string): void {
    this.add({ linkId, level: 'info', code, message });
  }

  /** The form behaves differently from what its author wrote. */
  warning(linkId: string, code: RepairCode, message: string): void {
    this.add({ linkId, level: 'warning', code, message });
  }

  /** A part could not be kept working. */
  error(linkId: string, code: RepairCode, message: string): void {
    this.add({ linkId, level: 'error', code, message });
  }

  /** The finished report. */
  list(): readonly RepairEntry[] {
    if (this.left === 0) return this.entries;
    const message = `${this.left} further repairs are not listed.`;
    return [...this.entries, { linkId: '', level: 'warning', code: 'ignored', message }];
  }

  private add(entry: RepairEntry): void {
    if (this.entries.length < MOST_ENTRIES) this.entries.push(entry);
    else this.left++;
  }
}
