import type { ReactNode } from 'react';
import { changeWords } from './change-words';
import type { Insights } from './insights.api';
import classes from './key-numbers.module.css';

/** The three numbers to start a visit with, each with what it rests on. */
export function KeyNumbers({ progress }: { progress: Insights }) {
  const change = changeWords(progress.change);
  const { overall } = progress.adherence;
  const { missing } = progress;
  const recorded = missing.observed + missing.estimated;
  return (
    <dl className={classes.numbers}>
      <Number term="Skin against baseline" value={change.verdict}>
        {change.numbers}
      </Number>
      <Number
        term="Plan kept"
        value={overall.adherencePercent === null ? 'Not known yet' : `${Math.round(overall.adherencePercent)} %`}
      >
        {overall.adherencePercent === null
          ? 'No day says whether the plan was kept.'
          : `of ${overall.kept + overall.slip} days told (95 % range ${Math.round(overall.lowPercent ?? 0)} to ${Math.round(overall.highPercent ?? 100)} %)`}
        {!overall.evaluable && overall.planned > 0 && ' Not enough to judge the diet by.'}
      </Number>
      <Number term="Days recorded" value={`${recorded} of ${missing.days}`}>
        {missing.estimated > 0 && `${missing.estimated} of them filled in afterwards. `}
        {missing.missing > 0 ? `${missing.missing} missing, shown as gaps.` : 'None missing.'}
      </Number>
    </dl>
  );
}

function Number({ term, value, children }: { term: string; value: string; children: ReactNode }) {
  return (
    <div className={classes.number}>
      <dt>{term}</dt>
      <dd>
        <span className={classes.value}>{value}</span>
        <span className={classes.more}>{children}</span>
      </dd>
    </div>
  );
}
