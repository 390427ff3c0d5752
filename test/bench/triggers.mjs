// The diary screen: 180 days, 60 foods, a window of 4 days, 10,000 shuffles, against a plain implementation of the same
// test. Both must give the same p values for the same seed.
import { loadLibs } from '../../tools/libs.mjs';

const DAYS = 180;
const FOODS = 60;
const SHUFFLES = 10_000;
const SEED = 12345;
const PAIRS = 3;

const { domain, reference } = await loadLibs(['domain', 'reference']);
const kernel = domain.reactionKernels.skin;
const diary = inventDiary();
const fast = () =>
  domain.screenDiary(diary, { kernel, permutations: SHUFFLES, seed: SEED, mostSuspects: 0 }).map(({ p }) => p);
const plain = () => plainScreen(diary);

fast();
const rows = Array.from({ length: PAIRS }, () => ({ fast: timed(fast), plain: timed(plain) }));
const differing = rows.flatMap((row) => row.fast.result.filter((p, at) => p !== row.plain.result[at])).length;
if (differing > 0) {
  console.error(`${differing} p values differ from the plain implementation`);
  process.exitCode = 1;
}
const ratios = rows.map((row) => row.plain.ms / row.fast.ms);
console.log(
  `diary screen, plain / ours: ratio ${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)}-${Math.max(...ratios).toFixed(1)}, ${PAIRS} pairs), ` +
    `${median(rows.map((row) => row.fast.ms)).toFixed(0)} ms against ${median(rows.map((row) => row.plain.ms)).toFixed(0)} ms, p values identical: ${differing === 0}`,
);

// The other reading of "4 lags": each food at each single lag is a candidate of its own, 240 in all.
const lags = kernel.map((_, lag) => kernel.map((__, at) => (at === lag ? 1 : 0)));
const bySingleLag = () =>
  lags.flatMap((single) =>
    domain.screenDiary(diary, { kernel: single, permutations: SHUFFLES, seed: SEED, mostSuspects: 0 }),
  );
bySingleLag();
const separate = Array.from({ length: PAIRS }, () => timed(bySingleLag));
console.log(
  `diary screen, ${separate[0].result.length} candidates (each lag by itself): ${median(separate.map(({ ms }) => ms)).toFixed(0)} ms`,
);

/** An invented client with 60 foods, none missing, no day unrated: the most there is to do. */
function inventDiary() {
  const candidates = Array.from({ length: FOODS }, (_, at) => ({
    id: `food-${at + 1}`,
    probability: 0.25 + (at % 10) * 0.05,
    stickiness: 0.2,
    effect: at % 20 === 0 ? 10 : 0,
  }));
  const spec = {
    ...reference.diaryPresets.realistic,
    days: DAYS,
    outcomeMissing: 0.05,
    diaryMissing: 0.05,
    candidates,
  };
  return domain.simulateDiary(spec, 1);
}

/** The method's text, one candidate after the other, without a thought for speed. */
function plainScreen({ line, complete, exposures }) {
  const usable = line
    .map((_, day) => day)
    .filter((day) => day >= kernel.length - 1 && line[day] !== null && line[day - 1] !== null);
  const columns = orthonormal([usable.map(() => 1), usable.map((day) => day / 28), usable.map((day) => line[day - 1])]);
  const residuals = without(
    usable.map((day) => line[day]),
    columns,
  );
  return Object.values(exposures).map((eaten) => {
    const known = eaten.filter((_, day) => complete[day]);
    const share = known.reduce((sum, value) => sum + value, 0) / known.length;
    const filled = eaten.map((value, day) => (complete[day] ? value : share));
    const window = usable.map((day) => kernel.reduce((sum, weight, lag) => sum + weight * filled[day - lag], 0));
    const exposure = without(window, columns);
    const t = (outcome) => statistic(outcome, exposure, usable.length - columns.length - 1);
    const observed = t(residuals);
    const next = domain.seededUniform(SEED);
    const shuffled = [...residuals];
    let hits = 0;
    for (let round = 0; round < SHUFFLES; round++) {
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = Math.floor(next() * (last + 1));
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
      }
      if (t(without(shuffled, columns)) >= observed - 1e-12) hits++;
    }
    return (1 + hits) / (SHUFFLES + 1);
  });
}

function statistic(outcome, exposure, freedom) {
  const spread = product(exposure, exposure);
  const effect = product(exposure, outcome) / spread;
  const rest = product(outcome, outcome) - effect ** 2 * spread;
  return effect / Math.sqrt(Math.max(1e-12, rest) / freedom / spread);
}

function orthonormal(columns) {
  const basis = [];
  for (const column of columns) {
    const rest = without(without(column, basis), basis);
    const length = Math.sqrt(product(rest, rest));
    basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function without(row, basis) {
  return basis.reduce((rest, direction) => {
    const part = product(rest, direction);
    return rest.map((value, at) => value - part * direction[at]);
  }, row);
}

function product(one, other) {
  return one.reduce((sum, value, at) => sum + value * other[at], 0);
}

/** Time of this process's own work: the machine may be busy with other things. */
function timed(work) {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  return { result, ms: (user + system) / 1000 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
