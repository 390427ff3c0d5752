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
  const scored = statesInOrder(evaluate(form, answers)).flatMap(({ item, path, values, enabled }) => {
    const ordinals =
      enabled && wanted?.has(item.linkId) !== false ? item.options.flatMap(({ ordinal }) => ordinal ?? []) : [];
    if (ordinals.length === 0) return [];
    const points = values.flatMap((value) => findOption(item.options, value)?.ordinal ?? []);
    const part = { linkId: item.linkId, path, text: item.text, points: points.length > 0 ? sum(points) : null };
    return [{ part, ...rangeOf(ordinals, item.repeats) }];
  });
  const parts = scored.map(({ part }) => part);
  const points = parts.flatMap((part) => part.points ?? []);
  return {
    score: points.length > 0 ? sum(points) : null,
    min: sum(scored.map(({ min }) => min)),
    max: sum(scored.map(({ max }) => max)),
    parts,
    unanswered: parts.length - points.length,
  };
}

function rangeOf(ordinals: readonly number[], isSeveral: boolean): { min: number; max: number } {
  const sorted = [...ordinals].sort((a, b) => a - b);
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)];
  return {
    min: isSeveral && min < 0 ? sum(sorted.filter((one) => one < 0)) : min,
    max: isSeveral && max > 0 ? sum(sorted.filter((one) => one > 0)) : max,
  };
}

function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((so, number) => so + number, 0).toFixed(9));
}
