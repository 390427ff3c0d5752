import type { PlanPhase } from '@skinroot/contracts';
import type { ReactNode } from 'react';
import { addDays } from '../dates';
import { useDates } from '../dates-context';
import { Tag } from '../ui/tag';
import { count, phaseKindWords } from '../words';
import classes from './phase-card.module.css';

interface PhaseCardProps {
  /** A phase of a template has no dates yet. */
  phase: Omit<PlanPhase, 'startsOn' | 'endsOn'> & Partial<Pick<PlanPhase, 'startsOn' | 'endsOn'>>;
  isOpen?: boolean;
  badge?: ReactNode;
  /** Beside the words: how its length is told or changed. */
  length?: ReactNode;
  rules: ReactNode;
}

/** One phase: goal, rules, tasks with their days, habits and when to go on. */
export function PhaseCard({ phase, isOpen = false, badge, length, rules }: PhaseCardProps) {
  const dates = useDates();
  const { startsOn, endsOn } = phase;
  return (
    <article className={classes.phase} data-kind={phase.kind}>
      <header className={classes.header}>
        <div>
          <h3>{phase.name}</h3>
          <p className={classes.when}>
            {phaseKindWords[phase.kind]}
            {startsOn && endsOn && ` · ${dates.span(startsOn, endsOn)}`}
          </p>
        </div>
        <div className={classes.side}>
          {badge}
          {length ?? <Tag>{count(phase.days, 'day')}</Tag>}
        </div>
      </header>
      <p>{phase.goal}</p>
      <details open={isOpen} className={classes.more}>
        <summary>
          {count(phase.rules.length, 'rule')}, {count(phase.tasks.length, 'task')},{' '}
          {count(phase.habits.length, 'habit')}
        </summary>
        <div className={classes.parts}>
          <div>
            <h4>Rules</h4>
            {rules}
          </div>
          <div>
            <h4>Tasks and decision days</h4>
            <ul className={classes.tasks}>
              {phase.tasks.map((task) => (
                <li key={task.id}>
                  <span className={classes.day}>
                    {startsOn ? dates.shortDay(addDays(startsOn, task.day - 1)) : `Day ${task.day}`}
                  </span>
                  {task.text}
                </li>
              ))}
              {phase.tasks.length === 0 && <li>No tasks.</li>}
            </ul>
          </div>
          {phase.habits.length > 0 && (
            <div>
              <h4>Habits</h4>
              <ul className={classes.tasks}>
                {phase.habits.map((habit) => (
                  <li key={habit.id}>
                    <span className={classes.day}>
                      {habit.times}× a {habit.per}
                    </span>
                    {habit.text}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </details>
      <p className={classes.advance}>
        <b>Goes on when:</b> {phase.advanceWhen}
      </p>
    </article>
  );
}
