import type { Plan, PlanContent, PlanPhase, Template } from '@skinroot/contracts';
import { templatePhases } from '@skinroot/domain';
import { evidenceGrades, foodById, type Protocol } from '@skinroot/reference';
import { phraseOf, vocabulary } from './rule-phrases';

type Phase = Omit<PlanPhase, 'startsOn' | 'endsOn'>;

export const toTemplate = (protocol: Protocol): Template => ({
  id: protocol.id,
  name: protocol.name,
  area: protocol.area,
  ...aboutOf(protocol),
  weeks: { ...protocol.durationWeeks },
  nutrientsAtRisk: [...protocol.nutrientsAtRisk],
  phases: phasesOf(protocol),
  steps: stepsOf(protocol),
});

export const aboutOf = (protocol: Protocol): Pick<Plan, 'evidence' | 'forWhom' | 'professionals'> => ({
  forWhom: protocol.forWhom,
  professionals: [...protocol.professionals],
  evidence: {
    grade: protocol.evidence.grade,
    gradeText: evidenceGrades[protocol.evidence.grade],
    population: protocol.evidence.population,
    statement: protocol.evidence.statement,
    limits: protocol.evidence.limits,
    sources: [...protocol.evidence.sources],
  },
});

export const phasesOf = (protocol: Protocol): Phase[] =>
  templatePhases(protocol, vocabulary).map((phase) => ({
    ...phase,
    rules: phase.rules.map(({ id, action, when, limit, reason }) => ({
      id,
      action,
      when: { ...when },
      ...(limit && { limit }),
      reason,
      words: phraseOf({ when }),
    })),
  }));

export const stepsOf = (protocol: Protocol): PlanContent['steps'] =>
  (protocol.reintroduction?.steps ?? []).map((step) => ({
    id: step.id,
    name: step.name,
    foodId: step.vehicle.foodId,
    foodName: foodById(step.vehicle.foodId)?.name ?? step.vehicle.foodId,
    grams: step.doses.map(({ grams }) => grams),
    optional: step.optional,
  }));
