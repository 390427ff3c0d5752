import { orderedId } from './ordered-id';

describe('orderedId', () => {
  it('sorts by moment, and by order within a moment', () => {
    const moments = [1000, 1000, 1000, 1001, 1_800_000_000_000].map((ms) => new Date(ms));
    const ids = moments.map(orderedId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a UUID', () => {
    expect(orderedId(new Date(0))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
