import type { Instrument } from '@skinroot/reference';
import { daysBetween, type Day } from '../calendar/day';
import { instrumentChange } from '../scoring/instrument-change';
import { bandOf } from '../scoring/instrument-score';
import { mean, roundHalfUp } from '../statistics/moments';
import type { MeasureReading } from './progress-input';
import type { MeasureCourse, ProgressDay } from './progress-types';

type Point = { day: Day; value: number };

/** Instruments that the daily check-in fills, and the column of a day that holds each. */
const dailyColumns = [
  ['skin-day-index', 'skin'],
  ['itch-nrs', 'itch'],
  ['sleep-disturbance-nrs', 'sleep'],
] as const;

/** A weekly value of a daily rating needs so many ratings in seven days. */
const ratingsAWeek = 4;

/**
 * Course of each instrument: first value, latest value, band and change. Daily ratings are read as the mean of the first
 * and of the last seven days that hold four ratings or more, observed days only; other instruments as they were scored.
 * @throws RangeError when a reading names an unknown instrument or lies outside its range
 */
export function measureCourses(
  days: readonly ProgressDay[],
  readings: readonly MeasureReading[],
  instruments: readonly Instrument[],
): MeasureCourse[] {
  const find = (id: string) => instruments.find((row) => row.id === id);
  const daily = dailyColumns.flatMap(([id, column]) => {
    const instrument = find(id);
    const ratings = days.flatMap((day) =>
      day.origin === 'observed' && day[column] !== null ? [{ day: day.day, value: day[column] }] : [],
    );
    return instrument && ratings.length > 0 ? [courseOf(instrument, weeklyEnds(ratings), ratings.length)] : [];
  });
  const ids = [...new Set(readings.map((reading) => reading.instrumentId))];
  const scored = ids.map((id) => {
    const instrument = find(id);
    if (instrument === undefined) throw new RangeError(`No instrument ${id.slice(0, 60)}`);
    const points = readings
      .filter((reading) => reading.instrumentId === id)
      .map(({ day, score }) => ({ day, value: score }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return courseOf(instrument, [points[0] ?? null, points.at(-1) ?? null], points.length);
  });
  const dailyIds = new Set(daily.map((course) => course.id));
  return [...daily, ...scored.filter((course) => !dailyIds.has(course.id))];
}

function courseOf(
  instrument: Instrument,
  [first, latest]: readonly [Point | null, Point | null],
  n: number,
): MeasureCourse {
  const moved =
    first && latest && first.day < latest.day ? instrumentChange(instrument, first.value, latest.value) : null;
  const { unit } = instrument.change;
  return {
    id: instrument.id,
    name: instrument.name,
    unit: unit.startsWith('percent') && !unit.endsWith('body surface') ? 'points' : unit,
    first,
    latest,
    band: latest ? bandOf(instrument.bands, latest.value) : null,
    change: moved?.change ?? null,
    changeLabel: moved?.label ?? null,
    n,
  };
}

/** Means of the first and of the last week of ratings, dated by their last day; null without such a week. */
function weeklyEnds(ratings: readonly Point[]): readonly [Point | null, Point | null] {
  const start = weekPoint(firstFullWeek(ratings));
  const end = weekPoint(firstFullWeek([...ratings].reverse())?.reverse());
  const isOneWeek = start && end && daysBetween(start.day, end.day) < 7;
  return isOneWeek ? [end, end] : [start, end];
}

/** The first ratings in a row, in either direction, that hold enough of them within seven days. */
function firstFullWeek(ratings: readonly Point[]): Point[] | undefined {
  for (let at = 0; at + ratingsAWeek <= ratings.length; at++) {
    const candidates = ratings.slice(at, at + 7);
    const anchor = candidates[0]?.day ?? '';
    const week = candidates.filter(({ day }) => Math.abs(daysBetween(anchor, day)) < 7);
    if (week.length >= ratingsAWeek) return week;
  }
  return undefined;
}

function weekPoint(week: readonly Point[] | undefined): Point | null {
  const last = week?.at(-1);
  return week && last ? { day: last.day, value: roundHalfUp(mean(week.map(({ value }) => value)), 1) } : null;
}
