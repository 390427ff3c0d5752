/** A cell of a table: its text, quieter lines below, and whether it is set strong. */
export interface Cell {
  text: string;
  lines?: string[];
  strong?: boolean;
}

/** A column: its heading, its share of the width and how its text is set. */
export interface Column {
  label: string;
  share: number;
  align?: 'left' | 'right';
}

/** One piece of a section, top to bottom. */
export type Block =
  | { kind: 'text'; text: string; tone: 'plain' | 'lead' | 'muted' }
  | { kind: 'heading'; text: string }
  | { kind: 'chart'; svg: string; alt: string }
  | { kind: 'table'; columns: Column[]; rows: Cell[][] }
  | { kind: 'terms'; rows: { term: string; text: string }[] }
  | { kind: 'flags'; rows: { level: string; isUrgent: boolean; text: string; because: string; resolution: string }[] }
  | NoteBlock;

/** A signed note as shown: the addenda stand with it. */
export interface NoteBlock {
  kind: 'note';
  title: string;
  signature: string;
  fingerprint: string;
  sections: { heading: string; text: string }[];
  addenda: { text: string; signature: string }[];
}

/** A numbered part of the report after the first page. */
export interface Section {
  title: string;
  blocks: Block[];
}

/** What the layout reads: finished words, tables and drawings, no rule left to apply. */
export interface ReportView {
  lang: string;
  title: string;
  author: string;
  /** Date and time of the file, in UTC. */
  madeAt: { year: number; month: number; day: number; hour: number; minute: number; second: number };
  accent: string;
  /** Words of the layout itself; `page` holds `{page}` and `{pages}`. */
  labels: { heading: string; client: string; program: string; page: string };
  header: { practice: string; client: string };
  footer: string;
  masthead: { practice: string; address: string; edition: string; period: string; created: string };
  client: { name: string; facts: { term: string; text: string }[] };
  program: { name: string; facts: { term: string; text: string }[]; grade: string; gradeText: string };
  result: string;
  chart: { svg: string; alt: string };
  figures: { value: string; label: string; detail: string }[];
  firstPage: Block[];
  /** False when the first page runs over: then the details follow at once. */
  detailsOnNewPage: boolean;
  sections: Section[];
}
