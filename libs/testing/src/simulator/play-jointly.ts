import {
  jointEvidence,
  jointVerdict,
  nextJointTest,
  skinSettings,
  testTable,
  type EffectRange,
  type FoodTables,
  type JointEvidence,
  type SkinSettings,
} from '@skinroot/domain';
import { dosesOfTest, drawClient, lineWithTests, slotStart, type GivenTest, type ProgramSpec } from './client-draws';
import type { ProgramOutcome } from './program-outcome';

/** Chance of harm before the tests, as in the reference runs: "suspected by a person". */
const prior = 0.15;

/** A client who was tested slot by slot, with the range of each tested food beside the truth. */
export interface JointOutcome extends ProgramOutcome {
  ranges: readonly (EffectRange & { truth: number })[];
}

/**
 * Plays a program in which the joint evidence decides, slot by slot, which food comes next and when to stop. The client
 * is the same as in `simulateProgram` with this seed; a slot without a test is never reached.
 */
export function playJointly(spec: ProgramSpec, seed: number): JointOutcome {
  const draws = drawClient(spec, seed);
  const tests: GivenTest[] = [];
  const untested = lineWithTests(spec, draws, tests);
  const ground = skinSettings(untested.slice(0, spec.controlDays), calmDays(spec));
  if (!ground) return outcome(spec, tests, evidenceOf(null, spec, new Map()));
  const tables = new Map<string, FoodTables['tables']>();
  let evidence = evidenceOf(ground, spec, tables);
  for (let slot = 0; slot < draws.reactions.length; slot++) {
    const foodId = nextJointTest(evidence.map((food) => ({ ...food, prior, given: givenTo(tests, food.foodId) })));
    if (foodId === null) break;
    const test = { foodId, slot, start: slotStart(spec, slot), doseFactors: dosesOfTest(spec, givenTo(tests, foodId)) };
    tests.push(test);
    const line = lineWithTests(spec, draws, tests).slice(0, slotStart(spec, slot + 1));
    const table = testTable(line, test, { settings: ground.settings });
    if (table) tables.set(foodId, [...(tables.get(foodId) ?? []), table]);
    evidence = evidenceOf(ground, spec, tables);
  }
  return outcome(spec, tests, evidence);
}

/** Days before the first test that have a day before them. */
function calmDays({ controlDays }: ProgramSpec): number[] {
  return Array.from({ length: controlDays - 1 }, (_, at) => at + 1);
}

function givenTo(tests: readonly GivenTest[], foodId: string): number {
  return tests.filter((test) => test.foodId === foodId).length;
}

function evidenceOf(
  ground: SkinSettings | null,
  { foods }: ProgramSpec,
  tables: ReadonlyMap<string, FoodTables['tables']>,
): JointEvidence[] {
  if (!ground) return foods.map(({ id }) => ({ foodId: id, tests: 0, positives: 0, chance: prior, range: null }));
  return jointEvidence(
    ground,
    foods.map(({ id }) => ({ foodId: id, prior, tables: tables.get(id) ?? [] })),
  );
}

function outcome(
  { foods }: ProgramSpec,
  tests: readonly GivenTest[],
  evidence: readonly JointEvidence[],
): JointOutcome {
  const truthOf = (foodId: string) => foods.find(({ id }) => id === foodId)?.effect ?? 0;
  return {
    challenges: tests.length,
    foods: evidence.map((food) => ({ foodId: food.foodId, truth: truthOf(food.foodId), verdict: jointVerdict(food) })),
    ranges: evidence.flatMap(({ foodId, range }) => (range ? [{ ...range, truth: truthOf(foodId) }] : [])),
  };
}
