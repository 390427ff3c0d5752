import type { FoodFinding } from '@skinroot/domain';
import type { ReportMessages } from '../messages/en';
import type { ReportEdition, ReportModel } from '../report-model';
import { columns } from './columns';
import type { Block, Cell } from './report-view';
import { numberWords, orDash } from './words';

/** The verdict table: every food with its tests, effect, range and words; also those that were not tested. */
export function findingBlocks({ progress: { findings }, edition }: ReportModel, words: ReportMessages): Block[] {
  if (findings.length === 0) return [{ kind: 'text', text: words.foods.none, tone: 'plain' }];
  return [
    {
      kind: 'table',
      columns: columns(words.foods.columns, [2, 2.2, 1, 1.2, 4.2], [2, 3]),
      rows: findings.map((food) => findingRow(food, edition, words)),
    },
    { kind: 'text', text: words.foods.key, tone: 'muted' },
  ];
}

function findingRow(food: FoodFinding, edition: ReportEdition, { foods: words, figures, day }: ReportMessages): Cell[] {
  const { overruled, low, high } = food;
  const isTested = food.challenges > 0;
  return [
    { text: orDash(food.name), strong: true },
    {
      text: words.verdicts[food.verdict],
      lines: edition === 'clinician' && food.posterior !== null ? [words.probability(food.posterior)] : [],
    },
    { text: isTested ? figures.ofDays(food.positives, food.challenges) : words.notChallenged },
    {
      text: isTested ? numberWords(food.effect, 0) : '–',
      lines:
        isTested && low !== null && high !== null ? [words.effectRange(numberWords(low, 0), numberWords(high, 0))] : [],
    },
    {
      text: orDash(food.text),
      lines: overruled ? [words.overruled(day(overruled.on), orDash(overruled.verdict), orDash(overruled.reason))] : [],
    },
  ];
}
