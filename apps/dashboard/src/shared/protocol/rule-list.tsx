import type { PlanRule } from '@skinroot/contracts';
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconThumbUp, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './rule-list.module.css';

const looks: Record<PlanRule['action'], [string, Icon, string]> = {
  exclude: ['Leave out', IconCircleX, 'danger'],
  limit: ['Limit', IconCircleMinus, 'warn'],
  allow: ['Allow', IconCircleCheck, 'good'],
  prefer: ['Prefer', IconThumbUp, 'good'],
};

interface RuleListProps {
  rules: readonly PlanRule[];
  /** Drawn at the end of a rule's line. */
  action?: (rule: PlanRule) => ReactNode;
  isLeftOut?: (rule: PlanRule) => boolean;
}

/** The rules of a phase in words, each with its reason. */
export function RuleList({ rules, action, isLeftOut }: RuleListProps) {
  if (rules.length === 0) return <p className={classes.none}>Nothing is left out in this phase.</p>;
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => {
        const [word, Sign, tone] = looks[rule.action];
        const isOut = isLeftOut?.(rule) ?? false;
        return (
          <li key={rule.id} data-out={isOut || undefined}>
            <span className={classes.sign} data-tone={tone}>
              <Sign size={20} aria-hidden />
            </span>
            <span>
              <b>{word}:</b> <span className={classes.words}>{rule.words}</span>
              {rule.limit && ` (at most ${rule.limit.portions} per ${rule.limit.per})`}
              {isOut && <b> · not in this plan</b>}
              <span className={classes.reason}>{rule.reason}</span>
            </span>
            {action?.(rule)}
          </li>
        );
      })}
    </ul>
  );
}
