// npm run truth: how often the methods are right about clients whose triggers are known.
//   -- --seeds=60     fewer clients (300 otherwise)      -- --from=1001   other clients, to develop on
//   -- --worlds       also when the joint method's assumptions are wrong
import {
  diaryMethods,
  diaryPresets,
  playDiary,
  playProgram,
  programMethods,
  programPresets,
  singleTests,
  wilsonRange,
} from './truth-runs.mjs';

const option = (name, otherwise) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const [count, from] = [option('seeds', 300), option('from', 1)];
const seeds = seedsFrom(from, count);
// Ranges of foods as reported at the end of a program, gathered while the tables are made.
const reported = [];

// Figures of the analysis method, section 14: seeds 1-100.
const described = {
  calm: {
    recall: 0.905,
    precision: 0.984,
    falseAlarms: 0.008,
    wronglyCleared: 0.095,
    cleared: 0.915,
    challengesPerClient: 9.2,
  },
  ordinary: {
    recall: 0.61,
    precision: 0.961,
    falseAlarms: 0.013,
    wronglyCleared: 0.115,
    cleared: 0.8,
    challengesPerClient: 12.7,
  },
  null: {
    recall: null,
    precision: 0,
    falseAlarms: 0.012,
    wronglyCleared: null,
    cleared: 0.81,
    challengesPerClient: 11.9,
  },
};
const describedDiary = {
  clear: { recall: 1, precision: 0.971, falsePerClient: 0.06 },
  realistic: { recall: 0.245, precision: 0.71, falsePerClient: 0.2 },
  null: { recall: null, precision: 0, falsePerClient: 0.14 },
};

compareWithDescription();
programTable();
diaryTable();
coverageTable();
if (process.argv.includes('--worlds')) worldsTable();

function compareWithDescription() {
  console.log('Reference method on seeds 1-100 against its description (at most 0.05 apart; tests per client 0.1)\n');
  const hundred = seedsFrom(1, 100);
  for (const [preset, figures] of Object.entries(described))
    compare(`program ${preset}`, playProgram('reference', programPresets[preset], hundred), figures);
  for (const [preset, figures] of Object.entries(describedDiary))
    compare(`diary ${preset}`, diaryShares(playDiary('reference', diaryPresets[preset], hundred)), figures);
}

function compare(name, measured, figures) {
  const off = Object.entries(figures).filter(
    ([key, value]) => Math.abs((measured[key] ?? 0) - (value ?? 0)) > (key === 'challengesPerClient' ? 0.1 : 0.05),
  );
  if (off.length > 0) process.exitCode = 1;
  const words = Object.keys(figures).map((key) => `${key} ${number(measured[key])}`);
  console.log(`${off.length > 0 ? 'OFF ' : 'ok  '}${name.padEnd(18)}${words.join(', ')}`);
}

function programTable() {
  console.log(`\nPrograms, seeds ${from}-${from + count - 1} (95 % ranges of the shares in brackets)\n`);
  print([
    'preset',
    'method',
    'recall',
    'precision',
    'false alarms per harmless food',
    'wrongly cleared',
    'cleared',
    'tests per client',
  ]);
  for (const [preset, spec] of Object.entries(programPresets))
    for (const method of Object.keys(programMethods))
      print([preset, method, ...cells(playProgram(method, spec, seeds))]);
}

function cells({ counts, cleared, challengesPerClient, ranges }) {
  reported.push(...ranges);
  const { truePositives, falsePositives, harmful, harmless, wronglyCleared } = counts;
  return [
    withRange(truePositives, harmful),
    withRange(truePositives, truePositives + falsePositives),
    withRange(falsePositives, harmless),
    withRange(wronglyCleared, harmful),
    number(cleared),
    challengesPerClient.toFixed(2),
  ];
}

function diaryTable() {
  console.log(`\nDiaries, seeds ${from}-${from + count - 1}\n`);
  print(['preset', 'method', 'recall', 'precision', 'false suspects per client', 'triggers among the first four']);
  for (const [preset, spec] of Object.entries(diaryPresets)) {
    for (const method of Object.keys(diaryMethods)) {
      const sum = playDiary(method, spec, seeds);
      const { falsePerClient } = diaryShares(sum);
      const ahead = method === 'reference' && sum.harmful > 0 ? withRange(sum.ahead, sum.harmful) : '-';
      print([
        preset,
        method,
        withRange(sum.truePositive, sum.harmful),
        withRange(sum.truePositive, sum.truePositive + sum.falsePositive),
        number(falsePerClient),
        ahead,
      ]);
    }
  }
}

function diaryShares({ harmful, truePositive, falsePositive, clients }) {
  const found = truePositive + falsePositive;
  return {
    recall: harmful ? truePositive / harmful : null,
    precision: found ? truePositive / found : 0,
    falsePerClient: falsePositive / clients,
  };
}

function coverageTable() {
  const alone = seeds.slice(0, 100);
  console.log(
    `\nHow often 95 % ranges hold the truth (each test alone: seeds ${from}-${from + alone.length - 1}, all 18 tests; per food: as reported when testing ended)\n`,
  );
  print(['ranges', 'all', 'harmful foods', 'harmless foods']);
  const single = Object.values(programPresets).map((spec) => singleTests(spec, alone));
  print(['joint, each test alone', ...coverage(single.flatMap(({ joint }) => joint))]);
  print(['joint, per food', ...coverage(reported)]);
  print(['reference, each test alone', ...coverage(single.flatMap(({ reference }) => reference))]);
}

function coverage(ranges) {
  const held = (some) =>
    withRange(some.filter(({ low, high, truth }) => low <= truth && truth <= high).length, some.length);
  return [held(ranges), held(ranges.filter(({ truth }) => truth > 0)), held(ranges.filter(({ truth }) => truth === 0))];
}

function worldsTable() {
  const some = seeds.slice(0, 100);
  const { ordinary } = programPresets;
  const effect = (points) => ({ foods: ordinary.foods.map((food) => ({ ...food, effect: food.effect && points })) });
  const worlds = {
    'reactions fade faster (0.3)': { reactionDecay: 0.3 },
    'reactions fade slower (0.75)': { reactionDecay: 0.75 },
    'only half of doses act': { reactionProbability: 0.5 },
    'reactions come late': { lagProbabilities: [0.05, 0.25, 0.35, 0.35] },
    'reactions come at once': { lagProbabilities: [0.6, 0.4] },
    'skin drifts slowly (0.85)': { phi: 0.85 },
    'restless skin (sd 8)': { innovationSd: 8 },
    'small effect (10)': effect(10),
    'large effect (25)': effect(25),
    'harm expected (+4 on test days)': { expectation: 4 },
    'every fifth day not rated': { outcomeMissing: 0.2 },
  };
  console.log(`\nThe ordinary preset with one thing changed, seeds ${from}-${from + some.length - 1}\n`);
  print([
    'world',
    'method',
    'recall',
    'precision',
    'false alarms per harmless food',
    'wrongly cleared',
    'cleared',
    'tests per client',
  ]);
  for (const [world, change] of Object.entries(worlds)) {
    for (const method of ['reference', 'joint'])
      print([world, method, ...cells(playProgram(method, { ...ordinary, ...change }, some))]);
  }
}

function withRange(part, whole) {
  if (whole === 0) return '-';
  const { low, high } = wilsonRange(part, whole);
  return `${number(part / whole)} [${number(low)}-${number(high)}]`;
}

function number(value) {
  return value === null || value === undefined ? '-' : value.toFixed(3);
}

function print(row) {
  console.log(`| ${row.join(' | ')} |`);
}

function seedsFrom(first, many) {
  return Array.from({ length: many }, (_, at) => first + at);
}
