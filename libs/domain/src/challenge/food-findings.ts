import { isJointTestingOver, jointVerdict } from '../joint-evidence/joint-stops';
import type { JointEvidence } from '../joint-evidence/joint-evidence';
import { readTestsJointly } from '../joint-evidence/read-tests-jointly';
import type { FoodFinding } from '../progress/progress-types';
import { roundHalfUp } from '../statistics/moments';
import { foodFinding, inconsistent, priorOf, testedWords, type TestedFood, type TestGround } from './food-finding';
import type { ResultWords } from './result-words';
import { verdictBorders } from './verdict';

/** Control days before the first test that are read: the skin of the months before may have been another one. */
const mostDaysBefore = 42;

/** Doses of a test that the joint reading can weigh. */
const mostDoses = 5;

/**
 * What is known of each of a client's foods. All tests are read together where that is possible; a food whose tests
 * cannot be (a block of 14 days, an immediate reaction, a kernel of another organ, more than five doses, void) is read
 * by itself, by {@link foodFinding}, and so are all foods when there are fewer than 14 control days.
 * @returns one finding a food, in order; effect and range in points per large dose, one decimal
 * @throws RangeError when a value of the line is not finite or a dose is negative
 */
export function foodFindings(foods: readonly TestedFood[], ground: TestGround, words: ResultWords): FoodFinding[] {
  const evidence = jointEvidenceOf(foods, ground);
  return foods.map((food) => {
    const alone = foodFinding(food, ground, words);
    const joint = evidence.get(food);
    return joint?.range ? jointFinding(food, { joint, alone }, words) : alone;
  });
}

function jointEvidenceOf(foods: readonly TestedFood[], ground: TestGround): Map<TestedFood, JointEvidence> {
  const read = ground.kernel ? [] : foods.filter(isReadJointly);
  if (read.length === 0) return new Map();
  const others = foods.filter((food) => !read.includes(food));
  const startsOf = (list: readonly TestedFood[]) => list.flatMap((food) => food.challenges.map(({ start }) => start));
  const first = Math.min(...startsOf(foods));
  const before = ground.controlDays.filter((day) => day < first).slice(-mostDaysBefore);
  const found = readTestsJointly(
    {
      line: ground.line,
      controlDays: [...before, ...ground.controlDays.filter((day) => day > first)],
      otherStarts: startsOf(others),
    },
    read.map(({ foodId, suspectedBy, challenges }) => ({ foodId, prior: priorOf(suspectedBy), challenges })),
  );
  const pairs = (found ?? []).map((joint, at) => [read[at], joint] as const);
  return new Map(pairs.flatMap(([food, joint]) => (food ? [[food, joint]] : [])));
}

function isReadJointly({ challenges }: TestedFood): boolean {
  return (
    challenges.length > 0 &&
    challenges.every(
      ({ immediateReaction, method, doseFactors }) =>
        !immediateReaction && method !== 'block-14-day' && doseFactors.length <= mostDoses,
    )
  );
}

function jointFinding(
  food: TestedFood,
  { joint, alone }: { joint: JointEvidence; alone: FoodFinding },
  words: ResultWords,
): FoodFinding {
  const { tests, positives, chance } = joint;
  const range = joint.range ?? { effect: 0, low: 0, high: 0 };
  const verdict = wordFor(joint, { prior: priorOf(food.suspectedBy), given: food.challenges.length });
  const note = alone.text.includes(inconsistent) ? inconsistent : '';
  return {
    foodId: food.foodId,
    name: food.name,
    overruled: food.overruled,
    challenges: tests,
    positives,
    effect: roundHalfUp(range.effect, 1),
    low: roundHalfUp(range.low, 1),
    high: roundHalfUp(range.high, 1),
    posterior: roundHalfUp(chance, 4),
    verdict,
    text: testedWords(verdict, { food: food.name, n: tests, ...range }, words) + note,
  };
}

/**
 * The verdict word. A food is cleared only when its tests are over: while another one is worth its week, nobody is told
 * to eat it again.
 */
function wordFor(joint: JointEvidence, tested: { prior: number; given: number }): FoodFinding['verdict'] {
  const word = jointVerdict(joint);
  if (word === 'confirmed') return word;
  if (word === 'cleared') return isJointTestingOver({ ...joint, ...tested }) ? 'cleared' : 'unclear';
  return joint.chance >= verdictBorders.suspicion ? 'suspicion' : 'unclear';
}
