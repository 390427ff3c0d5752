import type { Plan, PlanContent, Template } from '@skinroot/contracts';
import { protocols } from '@skinroot/reference';
import { addDays } from '../../src/shared/dates';
import { anId } from './people';

/** A program of the reference data as a template. */
export function aTemplate(id = 'low-nickel'): Template {
  const program = protocols.find((protocol) => protocol.id === id);
  if (!program) throw new RangeError(`no protocol ${id}`);
  return {
    id,
    name: program.name,
    area: program.area,
    forWhom: program.forWhom,
    professionals: [...program.professionals],
    weeks: program.durationWeeks,
    evidence: {
      grade: program.evidence.grade,
      gradeText: 'indirect, small or open studies',
      population: 'adults',
      statement: program.evidence.statement,
      limits: program.evidence.limits,
      sources: ['Jensen2006', 'Antico2015'],
    },
    nutrientsAtRisk: [...program.nutrientsAtRisk],
    phases: program.phases.map((phase) => ({
      id: phase.id,
      name: phase.name,
      kind: phase.kind,
      goal: phase.goal,
      advanceWhen: phase.advanceWhen,
      days: phase.duration.typicalDays,
      ...phase.duration,
      rules: phase.foodRules.map((rule) => ({
        id: rule.id,
        action: rule.action as 'exclude',
        when: {},
        reason: rule.reason,
        words: rule.id.replaceAll('-', ' '),
      })),
      tasks: phase.tasks.map(({ id: task, day, text }) => ({ id: task, day, text })),
      habits: phase.habits.map(({ id: habit, text, frequency }) => ({ id: habit, text, ...frequency })),
    })),
    steps: [
      {
        id: 'oats',
        name: 'Oats',
        foodId: 'oat-porridge',
        foodName: 'Oat porridge',
        grams: [50, 100, 200],
        optional: false,
      },
    ],
  };
}

export function aPlanContent(startsOn: string, templateId = 'low-nickel'): PlanContent {
  const template = aTemplate(templateId);
  let next = startsOn;
  const phases = template.phases.map((phase) => {
    const dated = { ...phase, startsOn: next, endsOn: addDays(next, phase.days - 1) };
    next = addDays(next, phase.days);
    return dated;
  });
  return {
    startsOn,
    endsOn: addDays(next, -1),
    phases,
    steps: template.steps,
    nutrientsAtRisk: template.nutrientsAtRisk,
  };
}

/** A draft that was never published; `part` makes it live. */
export function aPlan(part: Partial<Plan> = {}): Plan {
  const template = aTemplate();
  return {
    id: anId(30),
    clientId: anId(10),
    templateId: template.id,
    name: template.name,
    state: 'draft',
    evidence: template.evidence,
    forWhom: template.forWhom,
    professionals: template.professionals,
    live: null,
    liveVersion: null,
    draft: aPlanContent('2026-05-11'),
    locks: [],
    publishedAt: null,
    pausedOn: null,
    version: 1,
    ...part,
  };
}
