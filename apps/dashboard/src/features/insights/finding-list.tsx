import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { Tag, type Tone } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import classes from './finding-list.module.css';
import type { Insights } from './insights.api';

type Finding = Insights['findings'][number];

const looks: Record<Finding['verdict'], [string, Tone, Icon]> = {
  confirmed: ['Confirmed', 'danger', IconCircleX],
  suspicion: ['Suspicion', 'warn', IconZoomQuestion],
  unclear: ['Unclear', 'plain', IconHelpCircle],
  cleared: ['Cleared', 'good', IconCircleCheck],
  'not-tested': ['Not tested', 'plain', IconCircleDashed],
};
const order = Object.keys(looks);

/** What is known of each food, in honest words: the diary orders the tests, it never convicts. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <p className={classes.faint}>
        No food is judged yet. Only repeated challenges on calm skin do that; until then nothing is known to be a
        trigger.
      </p>
    );
  const sorted = [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <ul className={classes.list}>
      {sorted.map((finding) => (
        <FindingRow key={finding.foodId} finding={finding} />
      ))}
    </ul>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const dates = useDates();
  const [word, tone, icon] = looks[finding.verdict];
  return (
    <li>
      <p className={classes.top}>
        <b>{finding.name}</b>
        <Tag tone={tone} icon={icon}>
          {word}
        </Tag>
      </p>
      <p>{finding.text}</p>
      <p className={classes.faint}>
        {finding.challenges > 0 && `${finding.positives} of ${count(finding.challenges, 'challenge')} positive`}
        {finding.effect !== null &&
          finding.low !== null &&
          finding.high !== null &&
          ` · ${round(finding.effect)} points (95 % range ${round(finding.low)} to ${round(finding.high)})`}
      </p>
      {finding.overruled && (
        <p className={classes.faint}>
          Overruled on {dates.day(finding.overruled.on)}: {finding.overruled.reason}
        </p>
      )}
    </li>
  );
}

function round(value: number): string {
  return (Math.round(value * 10) / 10).toString().replace('-', '−');
}
