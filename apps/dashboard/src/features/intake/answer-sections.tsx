import type { Intake } from '@skinroot/contracts';
import { Fragment } from 'react';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import classes from './answer-sections.module.css';

type Section = Intake['sections'][number];
type Line = Section['lines'][number];

/** So many lines are read at a glance. */
const SHORT = 25;
/** An answer of so many characters takes the whole width. */
const LONG = 90;

/** Sections with something to notice stand open and begin with it; of a long form the others wait, closed. On paper all is there. */
export function AnswerSections({ sections }: { sections: Intake['sections'] }) {
  const isShort = sections.flatMap(({ lines }) => lines).length <= SHORT;
  const hasNotable = sections.some(({ lines }) => lines.some(({ notable }) => notable));
  return (
    <Panel
      title="All answers"
      hint={
        hasNotable
          ? 'First in each section: answers behind a red flag or a score, and those that are new.'
          : 'Nothing in these answers raised a flag or a score.'
      }
      className={classes.panel}
    >
      {sections.map((section) => (
        <AnswerSection key={section.linkId} section={section} isShort={isShort} />
      ))}
    </Panel>
  );
}

function AnswerSection({ section: { title, lines }, isShort }: { section: Section; isShort: boolean }) {
  const notable = lines.filter((line) => line.notable);
  const rest = lines.filter((line) => !line.notable);
  return (
    <details className={classes.section} open={isShort || notable.length > 0}>
      <summary>
        <h3>{title}</h3>
        <span className={classes.faint}>
          {notable.length > 0 && <b>{notable.length} to notice · </b>}
          {lines.filter(({ answered }) => answered).length} of {lines.length} answered
        </span>
      </summary>
      {notable.length > 0 && <Lines lines={notable} />}
      {notable.length > 0 && rest.length > 0 && (
        <details className={classes.rest} open={isShort}>
          <summary>
            <span>{count(rest.length, 'other question')}</span>
          </summary>
          <Lines lines={rest} />
        </details>
      )}
      {notable.length === 0 && <Lines lines={rest} />}
    </details>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return entriesOf(lines).map(({ entry, own }) => (
    <Fragment key={own[0]?.linkId}>
      {entry !== '' && <h4 className={classes.entry}>{entry}</h4>}
      <dl className={classes.lines}>
        {own.map((line) => (
          <div key={line.linkId} data-long={line.answer.length > LONG || undefined}>
            <dt>{line.text}</dt>
            <dd data-open={!line.answered || undefined}>{line.answered ? line.answer : 'Not answered'}</dd>
          </div>
        ))}
      </dl>
    </Fragment>
  ));
}

/** Lines of one entry of a repeating group stand together under its name. */
function entriesOf(lines: readonly Line[]): { entry: string; own: Line[] }[] {
  const entries: { entry: string; own: Line[] }[] = [];
  for (const line of lines) {
    const open = entries.at(-1);
    if (open?.entry === line.entry) open.own.push(line);
    else entries.push({ entry: line.entry, own: [line] });
  }
  return entries;
}
