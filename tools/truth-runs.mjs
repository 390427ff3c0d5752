// The runs behind `npm run truth`: simulated clients whose triggers are known, played by one method each.
import { loadLibs } from './libs.mjs';

const { domain, reference, testing } = await loadLibs(['domain', 'reference', 'testing']);
export const { programPresets, diaryPresets } = reference;
export const { wilsonRange } = domain;

/** What each method makes of one client of a program. */
export const programMethods = {
  reference: playReference,
  joint: testing.playJointly,
  'days with / without': testing.playDaysWithAgainstWithout,
  '3 with, 3 without': testing.playThreeWithThreeWithout,
};

function playReference(spec, seed) {
  const { foods, challengesDone } = domain.runProgram(domain.simulateProgram(spec, seed));
  const truth = new Map(spec.foods.map(({ id, effect }) => [id, effect]));
  const verdict = ({ posterior }) => (posterior >= 0.9 ? 'confirmed' : posterior <= 0.05 ? 'cleared' : 'open');
  return {
    challenges: challengesDone,
    foods: foods.map((food) => ({ foodId: food.foodId, truth: truth.get(food.foodId), verdict: verdict(food) })),
  };
}

/** @returns the scorecard of testing, with the ranges a method gave, if it gave any */
export function playProgram(method, spec, seeds) {
  const outcomes = seeds.map((seed) => programMethods[method](spec, seed));
  return { ...testing.scorecard(outcomes), ranges: outcomes.flatMap(({ ranges }) => ranges ?? []) };
}

/** Ids that each method suspects in one diary. */
export const diaryMethods = {
  reference: (diary) => {
    const rows = domain.screenDiary(diary, { permutations: 499 });
    return {
      suspects: rows.filter(({ verdict }) => verdict === 'suspect').map(({ id }) => id),
      order: domain.testOrder(rows),
    };
  },
  'days with / without': (diary) => ({ suspects: testing.daysWithAgainstWithout(diary.line, diary.exposures) }),
  '3 with, 3 without': (diary) => ({ suspects: testing.threeWithThreeWithout(diary.line, diary.exposures) }),
};

export function playDiary(method, spec, seeds) {
  const sum = { harmful: 0, truePositive: 0, falsePositive: 0, ahead: 0, clients: seeds.length };
  for (const seed of seeds) {
    const diary = domain.simulateDiary(spec, seed);
    const { suspects, order } = diaryMethods[method](diary);
    sum.harmful += diary.truth.length;
    sum.truePositive += suspects.filter((id) => diary.truth.includes(id)).length;
    sum.falsePositive += suspects.filter((id) => !diary.truth.includes(id)).length;
    sum.ahead += (order ?? []).slice(0, 4).filter((id) => diary.truth.includes(id)).length;
  }
  return sum;
}

/** Ranges of every planned test read alone, joint and reference, beside the truth. */
export function singleTests(spec, seeds) {
  const found = { joint: [], reference: [] };
  for (const seed of seeds) {
    const { line, challenges } = domain.simulateProgram(spec, seed);
    const calm = Array.from({ length: spec.controlDays - 1 }, (_, day) => day + 1);
    const ground = domain.skinSettings(line.slice(0, spec.controlDays), calm);
    const model = domain.controlModel(line, calm);
    for (const test of challenges) {
      const truth = spec.foods.find(({ id }) => id === test.foodId).effect;
      const table = ground && domain.testTable(line.slice(0, test.start + spec.cycleDays), test, ground);
      const [food] = table ? domain.jointEvidence(ground, [{ foodId: test.foodId, prior: 0.15, tables: [table] }]) : [];
      if (food) found.joint.push({ ...food.range, truth });
      const estimate = model && domain.challengeEstimate(line, test, { model });
      if (estimate)
        found.reference.push({
          low: estimate.effect - 1.96 * estimate.se,
          high: estimate.effect + 1.96 * estimate.se,
          truth,
        });
    }
  }
  return found;
}
