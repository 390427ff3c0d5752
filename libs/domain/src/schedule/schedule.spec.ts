import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  daysBetween,
  decisionDays,
  englishRules,
  phaseOn,
  planDay,
  planFromProtocol,
  retime,
  schedulePhases,
  scheduleSteps,
  spanDays,
  undoRetime,
  type RetimeChange,
} from '@skinroot/domain';
import { protocolById, protocols } from '@skinroot/reference';

const words = englishRules((id) => id);
const lengths = (days: number[]) => days.map((count, at) => ({ id: `p${at}`, name: `Phase ${at}`, days: count }));
const plan = schedulePhases(lengths([14, 42, 49, 14]), '2025-02-24');

describe('schedulePhases', () => {
  it('lays phases end to end, over summer time and leap days', () => {
    expect(plan.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2025-02-24', '2025-03-09'],
      ['2025-03-10', '2025-04-20'],
      ['2025-04-21', '2025-06-08'],
      ['2025-06-09', '2025-06-22'],
    ]);
    expect(schedulePhases(lengths([5]), '2024-02-27')[0]?.endsOn).toBe('2024-03-02');
  });
  it.each([[0], [-3], [1.5], [NaN]])('refuses %p days', (days) =>
    expect(() => schedulePhases(lengths([days]), '2025-01-01')).toThrow(RangeError),
  );
  it('refuses a day that is none', () => expect(() => schedulePhases(lengths([1]), '2025-02-30')).toThrow(RangeError));
  it('covers each day of the plan once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 20000 }),
        (days, offset) => {
          const spans = schedulePhases(lengths(days), addDays('1990-01-01', offset));
          expect(spans.map(spanDays)).toEqual(days);
          spans.slice(1).forEach((span, at) => expect(daysBetween(spans[at]?.endsOn ?? '', span.startsOn)).toBe(1));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('phaseOn', () => {
  it.each([
    ['2025-02-23', null, null],
    ['2025-02-24', 'p0', 1],
    ['2025-03-09', 'p0', 14],
    ['2025-03-10', 'p1', 1],
    ['2025-06-22', 'p3', 14],
    ['2025-06-23', null, null],
  ])('%s: %p, day %p', (day, id, number) => {
    const span = phaseOn(plan, day);
    expect([span?.id ?? null, span ? dayNumber(span, day) : null]).toEqual([id, number]);
  });
  it('gives decision days', () => {
    expect(decisionDays({ minDays: 28, typicalDays: 42, maxDays: 70 }, '2025-03-10')).toEqual({
      earliest: '2025-04-06',
      typical: '2025-04-20',
      latest: '2025-05-18',
    });
  });
});

describe('retime', () => {
  const moved = (today: string, change: RetimeChange) => retime({ phases: plan, today }, change);
  const spans = (phases: { startsOn: string; endsOn: string }[]) =>
    phases.map(({ startsOn, endsOn }) => `${startsOn}..${endsOn}`);
  it('continue moves nothing and still lists every date', () => {
    const result = moved('2025-03-20', { kind: 'continue' });
    expect(result).toMatchObject({ phases: plan, moves: [], shiftDays: 0 });
    expect(result.dates).toHaveLength(8);
  });
  it('pause-until moves the end of the running phase and all that follows', () => {
    const result = moved('2025-03-20', { kind: 'pause-until', until: '2025-03-27' });
    expect(spans(result.phases)).toEqual([
      '2025-02-24..2025-03-09',
      '2025-03-10..2025-04-27',
      '2025-04-28..2025-06-15',
      '2025-06-16..2025-06-29',
    ]);
    expect(result.moves[0]).toEqual({
      phaseId: 'p1',
      edge: 'end',
      label: 'Phase 1 ends',
      before: '2025-04-20',
      after: '2025-04-27',
    });
    expect([result.moves.length, result.shiftDays]).toEqual([5, 7]);
    expect(result.phases.map((phase) => phase.days)).toEqual([14, 49, 49, 14]);
  });
  it('pause on the first day of a phase lengthens it; before the plan, or on its first day, everything starts later', () => {
    expect(moved('2025-03-10', { kind: 'pause-until', until: '2025-03-12' }).phases[1]).toMatchObject({
      startsOn: '2025-03-10',
      endsOn: '2025-04-22',
    });
    expect(moved('2025-02-20', { kind: 'pause-until', until: '2025-02-21' }).phases[0]?.startsOn).toBe('2025-02-25');
    expect(moved('2025-02-24', { kind: 'pause-until', until: '2025-02-25' }).moves).toHaveLength(8);
  });
  it('restart-washout gives the running phase so many days from today', () => {
    expect(moved('2025-04-18', { kind: 'restart-washout', days: 14 }).phases[1]).toMatchObject({
      startsOn: '2025-03-10',
      endsOn: '2025-05-01',
    });
    expect(moved('2025-03-12', { kind: 'restart-washout', days: 14 }).moves).toEqual([]);
  });
  it('lengthen moves a coming phase only from its end', () => {
    const result = moved('2025-03-20', { kind: 'lengthen', phaseId: 'p2', days: 7 });
    expect(spans(result.phases).slice(1)).toEqual([
      '2025-03-10..2025-04-20',
      '2025-04-21..2025-06-15',
      '2025-06-16..2025-06-29',
    ]);
  });
  it.each<[string, RetimeChange]>([
    ['2025-07-01', { kind: 'pause-until', until: '2025-07-02' }],
    ['2025-07-01', { kind: 'restart-washout', days: 7 }],
    ['2025-03-20', { kind: 'pause-until', until: '2025-03-20' }],
    ['2025-03-20', { kind: 'pause-until', until: '2025-02-30' }],
    ['2025-03-20', { kind: 'lengthen', phaseId: 'p0', days: 7 }],
    ['2025-03-20', { kind: 'lengthen', phaseId: 'p9', days: 7 }],
    ['2025-03-20', { kind: 'lengthen', phaseId: 'p2', days: 0 }],
    ['2025-03-20', { kind: 'restart-washout', days: 0.5 }],
  ])('on %s refuses %p', (today, change) => expect(() => moved(today, change)).toThrow(RangeError));

  const anyChange = (today: string) =>
    fc.oneof(
      fc.constant<RetimeChange>({ kind: 'continue' }),
      fc.integer({ min: 1, max: 60 }).map((days): RetimeChange => ({ kind: 'restart-washout', days })),
      fc
        .integer({ min: 1, max: 60 })
        .map((days): RetimeChange => ({ kind: 'pause-until', until: addDays(today, days) })),
      fc.integer({ min: 1, max: 60 }).map((days): RetimeChange => ({ kind: 'lengthen', phaseId: 'p3', days })),
    );
  const anyCase = fc.integer({ min: 0, max: 118 }).chain((offset) => {
    const today = addDays('2025-02-24', offset);
    return anyChange(today).map((change) => ({ today, change }));
  });
  it('keeps the order without gaps, never moves the past, and is undone exactly', () => {
    fc.assert(
      fc.property(anyCase, ({ today, change }) => {
        const { phases, dates, moves } = moved(today, change);
        phases.slice(1).forEach((phase, at) => expect(daysBetween(phases[at]?.endsOn ?? '', phase.startsOn)).toBe(1));
        expect(dates.filter((date) => date.before < today && date.after !== date.before)).toEqual([]);
        expect(moves.filter((move) => move.after <= move.before || move.after < today)).toEqual([]);
        expect(undoRetime(phases, moves)).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });
});

describe('planFromProtocol and planDay', () => {
  const milk = protocolById('dairy-wheat-elimination');
  const phases = milk ? planFromProtocol(milk, '2025-03-03', words) : [];
  it.each(protocols.map((protocol) => [protocol.id, protocol] as const))('%s is laid out whole', (_id, protocol) => {
    const laid = planFromProtocol(protocol, '2025-03-03', words);
    expect(laid.map((phase) => phase.days)).toEqual(protocol.phases.map((phase) => phase.duration.typicalDays));
    expect(laid.flatMap((phase) => phase.rules).every((rule) => rule.words.endsWith('.'))).toBe(true);
  });
  it('tells a day of the strict phase', () => {
    const today = planDay(phases, '2025-03-18');
    expect(today).toMatchObject({
      state: 'running',
      dayNumber: 2,
      daysInPhase: 42,
      daysLeft: 40,
      rules: ['Leave out: milk and dairy.', 'Leave out: wheat, spelt too.'],
    });
    expect(today.tasks.map((task) => task.id)).toEqual(['calcium', 'iodine']);
    expect(today.habits[0]).toEqual({ id: 'diary', text: 'Complete diary day', times: 1, per: 'day' });
    expect(today.next?.id).toBe('reintroduction');
  });
  it.each([
    ['2025-03-02', 'before', 'baseline'],
    ['2025-06-30', 'over', undefined],
  ])('%s is %s', (day, state, next) => {
    const today = planDay(phases, day);
    expect([today.state, today.phase, today.next?.id, today.tasks]).toEqual([state, null, next, []]);
  });
  it('tells strict rules first', () => {
    const nickel = protocolById('low-nickel');
    const rules = nickel ? planDay(planFromProtocol(nickel, '2025-03-03', words), '2025-03-20').rules : [];
    expect(rules.map((rule) => rule.split(':')[0])).toEqual([
      'Leave out',
      'Leave out',
      'Only a little',
      'Only a little',
      'Good choices',
    ]);
  });
});

describe('scheduleSteps', () => {
  it('gives doses, watching and washout', () => {
    const [first, second] = scheduleSteps(
      protocolById('dairy-wheat-elimination')?.reintroduction?.steps ?? [],
      '2025-04-28',
      'standard-3-day',
    );
    expect(first).toEqual({
      stepId: 'milk-protein',
      name: 'Milk protein without lactose',
      foodId: 'milk-lactose-free',
      doses: [
        { on: '2025-04-28', grams: 60 },
        { on: '2025-04-29', grams: 125 },
        { on: '2025-04-30', grams: 250 },
      ],
      watchUntil: '2025-05-03',
      washout: { startsOn: '2025-05-01', endsOn: '2025-05-04' },
      nextFrom: '2025-05-05',
    });
    expect(second?.doses[0]?.on).toBe('2025-05-05');
  });
  it('runs a block for 14 days at the large portion', () => {
    const [milk] = scheduleSteps(protocolById('acne-diet')?.reintroduction?.steps ?? [], '2025-05-01', 'block-14-day');
    expect(milk?.doses.map((dose) => dose.grams)).toEqual([125, ...Array.from({ length: 13 }, () => 250)]);
    expect(milk).toMatchObject({ watchUntil: '2025-05-21', nextFrom: '2025-05-22' });
  });
  it('refuses a step without a dose', () => {
    const step = protocolById('acne-diet')?.reintroduction?.steps[0];
    expect(() => scheduleSteps(step ? [{ ...step, doses: [] }] : [], '2025-05-01', 'standard-3-day')).toThrow(
      RangeError,
    );
  });
  it.each(protocols.filter((row) => row.reintroduction).map((row) => [row.id, row] as const))(
    '%s: the required tests fit its longest phase',
    (_id, row) => {
      const re = row.reintroduction;
      const phase = row.phases.find((part) => part.kind === 'reintroduction');
      const dates = re
        ? scheduleSteps(
            re.steps.filter((step) => !step.optional),
            '2025-01-01',
            re.method,
          )
        : [];
      expect(daysBetween('2025-01-01', dates.at(-1)?.nextFrom ?? '')).toBeLessThanOrEqual(phase?.duration.maxDays ?? 0);
    },
  );
});
