import type { ScoreScale } from '@skinroot/charts';
import type { PhaseSpan, Progress } from '@skinroot/domain';

/** Who a report is for: the practitioner and the client's doctor, or the client. */
export type ReportEdition = 'clinician' | 'client';

/** Parts that may be left out; the first page, the completeness of the data and the method always stay. */
export const reportParts = ['course', 'measures', 'verdicts', 'areas', 'notes'] as const;
export type ReportPart = (typeof reportParts)[number];

/** An intake area as scored, with the answers that made the score; `percent` null when too much was left unanswered. */
export interface ReportArea {
  name: string;
  percent: number | null;
  /** The band in words. */
  band: string;
  answers: { question: string; answer: string }[];
}

/** A warning sign of the intake, why it was raised, and what the practitioner recorded about it. */
export interface ReportRedFlag {
  text: string;
  level: 'emergency' | 'same-day' | 'before-start' | 'soon' | 'refer' | 'exclude' | (string & {});
  because: string;
  resolution?: { text: string; by: string; on: string } | null;
}

/** A signed note with everything added to it later; instants are ISO 8601 UTC. */
export interface ReportNote {
  title: string;
  /** 'SOAP', 'ADIME', 'Free note', ... */
  kind: string;
  sections: { heading: string; text: string }[];
  signedBy: string;
  signedAt: string;
  sha256: string;
  addenda: { text: string; author: string; at: string }[];
}

/** The program of a client as published. */
export interface ReportProgram {
  name: string;
  version: number;
  evidence: { grade: string; gradeText: string; statement: string; limits: string };
  /** `YYYY-MM-DD`. */
  startsOn: string;
  phases: PhaseSpan[];
}

/**
 * Everything a report shows, as plain JSON: the renderer adds no number of its own. Days are `YYYY-MM-DD` in the client's zone.
 * The verdict table is `progress.findings`, the measures are `progress.measures`, the missing-data statement is `progress.missing`.
 */
export interface ReportModel {
  edition: ReportEdition;
  /** `accent` is `#rrggbb`; it is darkened until it can be read on white, and ignored when malformed. */
  practice: { name: string; accent?: string | null; address?: string | null };
  client: { displayName: string; birthYear?: number | null; reference: string; conditions: string[] };
  period: { from: string; to: string };
  /** The parts asked for; all of them when absent. */
  parts?: readonly ReportPart[];
  /** When the report was made: an instant in UTC and the zone its times are shown in. */
  generatedAt: { instant: string; zone: string };
  /** Null while no plan is published. */
  program: ReportProgram | null;
  progress: Progress;
  areas: ReportArea[];
  redFlags: ReportRedFlag[];
  /** Null when no intake was submitted: then nobody asked about warning signs, and the report says so. */
  intake: { submittedOn: string; signedBy: string } | null;
  notes: ReportNote[];
  /** ED-safe mode: no streaks are shown. */
  isEdSafe?: boolean;
  /** Scales of instruments by measure id; a measure with a scale is drawn against its bands. */
  scales?: Record<string, ScoreScale>;
}

/** A finished report: the PDF/UA-1 file and its number of pages. */
export interface RenderedReport {
  pdf: Uint8Array;
  pages: number;
}
