import { dayParts, monthName, monthStarts, shortDay } from './calendar-day';
import { textWidth } from './text-width';

/** A tick on a time axis; `label` is empty where no room is left. */
export interface DayTick {
  day: number;
  x: number;
  label: string;
}

/**
 * Ticks of a time axis: months, or weeks when the range is short. Labels that would touch an earlier one are left out.
 * @param range - first and last day number
 * @param at - position of a day in pixels
 * @param size - font size in pixels
 * @param room - where labels may stand, and places already taken
 */
export function dayTicks(
  range: { from: number; to: number },
  at: (day: number) => number,
  size: number,
  room: { left: number; right: number; taken?: { left: number; right: number }[] },
): DayTick[] {
  const taken = [...(room.taken ?? [])];
  return candidates(range).map(({ day, label }) => {
    const x = at(day);
    const half = textWidth(label, size) / 2 + 3;
    const box = { left: x - half, right: x + half };
    const fits =
      box.left >= room.left &&
      box.right <= room.right &&
      !taken.some((other) => box.left < other.right && other.left < box.right);
    if (fits) taken.push(box);
    return { day, x, label: fits ? label : '' };
  });
}

function candidates({ from, to }: { from: number; to: number }): { day: number; label: string }[] {
  if (to - from < 56) {
    const weeks: { day: number; label: string }[] = [];
    for (let day = from; day <= to; day += 7) weeks.push({ day, label: shortDay(day) });
    return weeks;
  }
  return monthStarts(from, to).map((day, index) => {
    const { year, month } = dayParts(day);
    return { day, label: index === 0 || month === 0 ? `${monthName(month)} ${year}` : monthName(month) };
  });
}
