import type { Intake } from '@skinroot/contracts';
import { Panel } from '../../shared/ui/panel';
import classes from './answer-sections.module.css';

export function AnswerSections({ sections }: { sections: Intake['sections'] }) {
  return (
    <Panel title="All answers" className={classes.panel}>
      {sections.map((section) => (
        <details key={section.linkId} className={classes.section} open>
          <summary>
            <h3>{section.title}</h3>
            <span className={classes.faint}>
              {section.lines.filter(({ answered }) => answered).length} of {section.lines.length} answered
            </span>
          </summary>
          <dl className={classes.lines}>
            {section.lines.map((line) => (
              <div key={line.linkId}>
                <dt>{line.text}</dt>
                <dd data-open={!line.answered || undefined}>{line.answered ? line.answer : 'Not answered'}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Panel>
  );
}
