import { findOption } from '../check/check-choice';
import { evaluate } from '../evaluate/evaluate';
import { statesInOrder } from '../evaluate/walk';
import type { Form } from '../model/form';
import type { Answers, Path } from '../model/value';

/** A sum of option points, with what stands behind it. */
export type OrdinalScore = {
  /** The sum, or null when nothing that carries points is answered: missing is not zero. */
  readonly score: number | null;
  /** Lowest and highest sum the enabled questions allow. */
  readonly min: number;
  readonly max: number;
  /** Enabled questions whose options carry points, answered or not, in order. */
  readonly parts: readonly {
    readonly linkId: string;
    readonly path: Path;
    readonly text: string;
    readonly points: number | null;
  }[];
  /** How many of the parts are not answered. */
  readonly unanswered: number;
};

/** Adds up the ordinal values of the chosen options of all enabled questions, or of those named. */
export function ordinalScore(form: Form, answers: Answers, linkIds?: readonly string[]): OrdinalScore {
  const wanted = linkIds && new Set(linkIds);
  const states = statesInOrder(evaluate(form, answers)).filter(
    ({ item, enabled }) => enabled && (wanted?.has(item.linkId) ?? true),
  );
  const scored = states.filter(({ item }) => item.options.some(({ ordinal }) => ordinal !== undefined));
  const parts = scored.map(({ item, path, values }) => {
    const points = values.flatMap((value) => findOption(item.options, value)?.ordinal ?? []);
    return { linkId: item.linkId, path, text: item.text, points: points.length > 0 ? sum(points) : null };
  });
  const points = parts.flatMap((part) => part.points ?? []);
  const ranges = scored.map(({ item }) =>
    rangeOf(
      item.options.flatMap(({ ordinal }) => ordinal ?? []),
      item.repeats,
    ),
  );
  return {
    score: points.length > 0 ? sum(points) : null,
    min: sum(ranges.map(({ min }) => min)),
    max: sum(ranges.map(({ max }) => max)),
    parts,
    unanswered: parts.length - points.length,
  };
}

function rangeOf(ordinals: readonly number[], isSeveral: boolean): { min: number; max: number } {
  if (!isSeveral) return { min: Math.min(...ordinals), max: Math.max(...ordinals) };
  return {
    min: Math.min(...ordinals, sum(ordinals.filter((one) => one < 0))),
    max: Math.max(...ordinals, sum(ordinals.filter((one) => one > 0))),
  };
}

function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((so, number) => so + number, 0).toFixed(9));
}
