import type { Intake } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import classes from './answer-sections.module.css';

type Section = Intake['sections'][number];
type Line = Section['lines'][number];

/** Sections with something to notice stand open and begin with it; the others wait, closed. On paper all is there. */
export function AnswerSections({ sections }: { sections: Intake['sections'] }) {
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
        <AnswerSection key={section.linkId} section={section} />
      ))}
    </Panel>
  );
}

function AnswerSection({ section: { title, lines } }: { section: Section }) {
  const notable = lines.filter((line) => line.notable);
  const rest = lines.filter((line) => !line.notable);
  return (
    <details className={classes.section} open={notable.length > 0}>
      <summary>
        <h3>{title}</h3>
        <span className={classes.faint}>
          {notable.length > 0 && <b>{notable.length} to notice · </b>}
          {lines.filter(({ answered }) => answered).length} of {lines.length} answered
        </span>
      </summary>
      {notable.length > 0 && <Lines lines={notable} />}
      {notable.length > 0 && rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{count(rest.length, 'other question')}</summary>
          <Lines lines={rest} />
        </details>
      )}
      {notable.length === 0 && <Lines lines={rest} />}
    </details>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className={classes.lines}>
      {lines.map((line) => (
        <div key={line.linkId}>
          <dt>{line.text}</dt>
          <dd data-open={!line.answered || undefined}>{line.answered ? line.answer : 'Not answered'}</dd>
        </div>
      ))}
    </dl>
  );
}
