import type { IntakeDocument } from '../intake-document';
import { en } from '../messages/en';
import { intakeEn } from '../messages/intake-en';
import { readableAccent } from '../readable-accent';
import { madeAt } from './made-at';
import { columns } from './columns';
import type { Block, ReportView, Section } from './report-view';
import { orDash } from './words';

/** What the layout of an intake reads: the frame of a report, facts, and sections of questions and answers. */
export type IntakeView = Pick<
  ReportView,
  'lang' | 'title' | 'author' | 'madeAt' | 'accent' | 'header' | 'footer' | 'masthead' | 'sections'
> & {
  labels: { heading: string; page: string };
  facts: { term: string; text: string }[];
};

/**
 * Turns an intake into the finished words and tables of its layout. The same document gives the same view.
 * @param document - with its strings already sanitised
 */
export function buildIntakeView(document: IntakeDocument): IntakeView {
  const { practice, client, form, generatedAt, submittedAt, sections, signature } = document;
  const { facts } = intakeEn;
  const name = orDash(client.displayName);
  const at = en.instant(submittedAt, generatedAt.zone);
  return {
    lang: en.lang,
    title: intakeEn.title(name, orDash(form.title)),
    author: orDash(practice.name),
    madeAt: madeAt(generatedAt.instant),
    accent: readableAccent(practice.accent),
    labels: { heading: orDash(form.title), page: en.frame.page('{page}', '{pages}') },
    header: { practice: orDash(practice.name), client: orDash(client.reference) },
    footer: intakeEn.footer,
    masthead: {
      practice: orDash(practice.name),
      address: '',
      edition: intakeEn.edition,
      period: intakeEn.handedIn(at),
      created: en.instant(generatedAt.instant, generatedAt.zone),
    },
    facts: [
      { term: facts.client, text: name },
      { term: facts.reference, text: orDash(client.reference) },
      { term: facts.form, text: facts.version(orDash(form.title), form.version) },
    ],
    sections: [...sections.map(answerTable), { title: intakeEn.signature, blocks: signatureBlocks(signature) }],
  };
}

const answerTable = ({ title, lines }: IntakeDocument['sections'][number]): Section => ({
  title: orDash(title),
  blocks: [
    {
      kind: 'table',
      columns: columns(intakeEn.columns, [1.15, 1]),
      rows: lines.flatMap(({ question, entry, answer }, at) => [
        ...(entry !== '' && entry !== lines[at - 1]?.entry ? [[{ text: entry, strong: true }, { text: '' }]] : []),
        [
          { text: orDash(question) },
          answer === '' ? { text: '', lines: [intakeEn.open] } : { text: answer, strong: true },
        ],
      ]),
    },
  ],
});

function signatureBlocks(signature: IntakeDocument['signature']): Block[] {
  if (!signature) return [{ kind: 'text', text: intakeEn.none, tone: 'muted' }];
  const { name, relation, at, timeZone, language, text, textHash } = signature;
  const rows = [
    { term: intakeEn.signed, text: intakeEn.name(name, relation) },
    { term: intakeEn.at, text: en.instant(at, timeZone) },
    { term: intakeEn.language, text: orDash(language) },
    { term: intakeEn.hash, text: orDash(textHash) },
  ];
  return [
    { kind: 'text', text: orDash(text), tone: 'plain' },
    { kind: 'terms', rows },
  ];
}
