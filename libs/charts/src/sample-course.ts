import type { DayOrigin, PhaseSpan, PlanDayStatus, Progress, ProgressDay, ProgressMark } from '@skinroot/domain';
import { dayNumber } from './calendar-day';

const dayText = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A repeatable generator of numbers in [0, 1) for specs. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const plan: [PhaseSpan['kind'], string, number][] = [
  ['baseline', 'Baseline: usual life', 14],
  ['elimination', 'Without milk and wheat', 42],
  ['reintroduction', 'One food at a time', 49],
  ['maintenance', 'Personal plan', 14],
];

/** A made-up course of a program for specs: a skin line that falls, with gaps, estimates, slips and marks. */
export function sampleCourse(seed = 1, startsOn = '2026-02-02'): Progress {
  const random = seeded(seed);
  const start = dayNumber(startsOn);
  const phases = samplePhases(start);
  const length = plan.reduce((sum, [, , days]) => sum + days, 0);
  let noise = 0;
  const days = Array.from({ length }, (_, index): ProgressDay => {
    noise = 0.6 * noise + (random() - 0.5) * 18;
    const level = index < 14 ? 48 : Math.max(14, 48 - (index - 14) * 0.8);
    const isGap = index >= 60 && index < 66;
    const origin: DayOrigin = isGap || random() < 0.06 ? 'missing' : random() < 0.1 ? 'estimated' : 'observed';
    const status: PlanDayStatus = origin === 'missing' ? 'unknown' : random() < 0.08 ? 'slip' : 'kept';
    const skin = origin === 'missing' ? null : Math.round(Math.min(100, Math.max(0, level + noise)));
    return {
      day: dayText(start + index),
      origin,
      skin,
      itch: null,
      sleep: null,
      stress: null,
      stool: null,
      plan: status,
      offPlan: [],
    };
  });
  const count = (origin: DayOrigin): number => days.filter((day) => day.origin === origin).length;
  const [observed, estimated, missing] = [count('observed'), count('estimated'), count('missing')];
  return {
    from: startsOn,
    to: dayText(start + length - 1),
    days,
    phases,
    marks: sampleMarks(start, days),
    change: null,
    measures: [],
    findings: [],
    missing: { days: length, observed, estimated, missing, statement: `${missing} of ${length} days are missing.` },
  } as unknown as Progress;
}

function samplePhases(start: number): PhaseSpan[] {
  let next = start;
  return plan.map(([kind, name, days]) => {
    const span = { id: kind, kind, name, startsOn: dayText(next), endsOn: dayText(next + days - 1) };
    next += days;
    return span;
  });
}

function sampleMarks(start: number, days: readonly ProgressDay[]): ProgressMark[] {
  const slips = days
    .filter((day) => day.plan === 'slip')
    .map((day): ProgressMark => ({ day: day.day, kind: 'exposure', label: 'cheese & bread' }));
  const at = (offset: number, kind: ProgressMark['kind'], label: string): ProgressMark => ({
    day: dayText(start + offset),
    kind,
    label,
  });
  const challenges = [58, 72, 86].map((offset) => at(offset, 'challenge', 'Ordinary milk'));
  const photos = [0, 28, 56, 90].map((offset) => at(offset, 'photo', 'inner elbow'));
  return [...slips, ...challenges, ...photos, at(20, 'product', 'new shampoo'), at(60, 'pause', 'travel')];
}
