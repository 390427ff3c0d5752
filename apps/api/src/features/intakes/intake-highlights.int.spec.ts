import { aSubmittedIntake } from '../../../test/submitted-intake';
import { startTestApp, type TestApp } from '../../../test/test-app';

const NAME = 'acne, many products';
let test: TestApp;
beforeAll(async () => (test = await startTestApp('2026-03-02T09:00:00Z')));
afterAll(() => test.close());

async function twoIntakes(changes: Record<string, unknown>) {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo' }).expect(201);
  const first = await aSubmittedIntake(test, { practiceId, clientId: client.id }, NAME);
  test.clock.advance(60_000);
  const second = await aSubmittedIntake(test, { practiceId, clientId: client.id }, NAME, changes);
  return { owner, first, second };
}

describe('an intake after another', () => {
  it('shows what is answered otherwise, before and now, and notices it in its section', async () => {
    const { owner, first, second } = await twoIntakes({
      'about.goal': 'Sleep through',
      'about.age': 35,
      'consent.date': '2026-06-02',
    });
    const { body } = await owner.get(`/api/intakes/${second}`).expect(200);
    expect(body.changes).toMatchObject({ intakeId: first, since: expect.any(String) });
    expect(body.changes.lines.map(({ linkId, now }: { linkId: string; now: string }) => [linkId, now])).toEqual([
      ['about.age', '35 years'],
      ['about.goal', 'Sleep through'],
    ]);
    const lines = body.sections.flatMap(({ lines: own }: { lines: { linkId: string; notable: boolean }[] }) => own);
    expect(lines.find(({ linkId }: { linkId: string }) => linkId === 'about.goal').notable).toBe(true);
    expect(lines.find(({ linkId }: { linkId: string }) => linkId === 'consent.adult').notable).toBe(false);
    expect(body.freeText).toContainEqual({
      linkId: 'about.goal',
      text: 'What would you like to be different in six months?',
      answer: 'Sleep through',
    });
  });

  it('compares with the one before, never with a later one; the first has nothing to compare with', async () => {
    const { owner, first } = await twoIntakes({});
    expect((await owner.get(`/api/intakes/${first}`).expect(200)).body.changes).toBeNull();
  });

  it('that says the same has no changed line', async () => {
    const { owner, second } = await twoIntakes({});
    expect((await owner.get(`/api/intakes/${second}`).expect(200)).body.changes.lines).toEqual([]);
  });
});

it('products are read with the findings of their labels', async () => {
  const { owner, second } = await twoIntakes({
    'products.list': 'Gel: Aqua, Sodium Laureth Sulfate, Stardust\n\nBalm: Glycerin, Ceramide NP',
  });
  const { body } = await owner.get(`/api/intakes/${second}`).expect(200);
  expect(body.products.map(({ name, unknown }: { name: string; unknown: string[] }) => [name, unknown])).toEqual([
    ['Gel', ['STARDUST']],
    ['Balm', []],
  ]);
  expect(body.products[0].findings.map(({ id }: { id: string }) => id)).toContain('foams');
});
