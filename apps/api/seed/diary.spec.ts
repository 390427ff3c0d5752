import { diaryOf, type Course } from './diary';

const course: Course = {
  seed: 7,
  levels: [
    [0, 50],
    [40, 20],
  ],
  restlessness: 3,
  missed: 0.1,
  slips: [[30, 'Pizza', 25]],
  stress: 3,
};
const meanItch = (days: ReturnType<typeof diaryOf>) => {
  const rated = days.filter((day) => day !== null);
  return rated.reduce((sum, day) => sum + day.skin.itch, 0) / rated.length;
};

describe('an invented diary', () => {
  it('is the same for the same seed and another for another', () => {
    expect(diaryOf(course, 60)).toEqual(diaryOf(course, 60));
    expect(diaryOf({ ...course, seed: 8 }, 60)).not.toEqual(diaryOf(course, 60));
  });

  it('follows its levels, misses some days and names its slip', () => {
    const days = diaryOf(course, 60);
    expect(meanItch(days.slice(0, 10))).toBeGreaterThan(meanItch(days.slice(45)) + 1.5);
    expect(days.filter((day) => day === null).length).toBeGreaterThan(0);
    expect(days.filter((day) => day?.slip === 'Pizza').length).toBeLessThanOrEqual(1);
  });

  it('stays on the scales', () => {
    for (const day of diaryOf({ ...course, restlessness: 40 }, 200)) {
      if (!day) continue;
      for (const rating of [...Object.values(day.skin), day.sleep])
        expect(rating >= 0 && rating <= 10 && Number.isInteger(rating)).toBe(true);
      expect(day.stress >= 1 && day.stress <= 5 && day.stool >= 1 && day.stool <= 7).toBe(true);
    }
  });
});
