import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { evaluate } from '../evaluate/evaluate';
import { toQuestionnaire } from '../fhir/to-questionnaire';
import { exercise, form, largeForms, many, refusedForms, string, when } from '../../../../test/hostile-forms';
import { readForm } from './read-form';

/** Far above the two seconds that test/bench/bad-input.mjs measures: here only work that grows out of hand is caught. */
const OUT_OF_HAND = 20_000;

/** Work done since, in milliseconds of processor time: other programs on the machine do not count. */
function milliseconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe('large and twisted forms are taken, worked with and given back', () => {
  it.each(largeForms)('%s', (_case, make, items) => {
    const json = make();
    const started = process.cpuUsage();
    const result = exercise(json);
    expect(milliseconds(started)).toBeLessThan(OUT_OF_HAND);
    expect(result.ok && result.form.places.size).toBe(items);
  });
});

it('5,000 items with 50 conditions each are read', () => {
  const asking = (at: number) => many(50, (more) => when(`q${Math.max(0, at - 1 - more)}`).enableWhen[0]);
  const json = form(many(5000, (at) => string(`q${at}`, { enableWhen: asking(at), enableBehavior: 'all' })));
  const started = process.cpuUsage();
  const result = readForm(json);
  expect(milliseconds(started)).toBeLessThan(OUT_OF_HAND);
  expect(result.ok && result.report).toMatchObject([{ linkId: 'q0', code: 'cycle' }]);
});

describe('what cannot be worked with is refused with a reason', () => {
  it.each(refusedForms)('%s', (_case, make, reason) => {
    const json = make();
    const started = process.cpuUsage();
    const result = readForm(json);
    expect(milliseconds(started)).toBeLessThan(OUT_OF_HAND);
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
  });
});

describe('names of built-ins', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty'];

  it('are linkIds like any other', () => {
    const result = exercise(form([...names.map((name) => string(name)), string('then', when('constructor'))]));
    if (!result.ok) throw new Error(result.reason);
    expect([...result.form.places.keys()]).toEqual([...names, 'then']);
    expect(result.report).toEqual([]);
    expect(evaluate(result.form, {}).items.get('constructor')?.answered).toBe(false);
    expect(evaluate(result.form, { constructor: ['x'] }).items.get('then')?.enabled).toBe(true);
  });

  it.each(['__proto__', '.', '..', 'a'.repeat(256)])('%s is given another linkId, and conditions follow', (name) => {
    const result = exercise(form([string(name), string('then', when(name))]));
    if (!result.ok) throw new Error(result.reason);
    expect([...result.form.places.keys()]).toEqual(['item-1', 'then']);
    expect(result.report).toMatchObject([
      { linkId: 'item-1', code: 'missing-link-id' },
      { linkId: 'then', code: 'converted' },
    ]);
    expect(evaluate(result.form, { 'item-1': ['x'] }).items.get('then')?.enabled).toBe(true);
  });

  it('as keys are left out, told, and pollute nothing', () => {
    const result = readForm(
      '{"resourceType":"Questionnaire","status":"draft","title":"Form","__proto__":{"polluted":true},"item":[{"linkId":"a","text":"A","type":"string","__proto__":{"hidden":true}}]}',
    );
    expect(result.ok && result.report).toMatchObject([{ code: 'sanitised' }]);
    expect(result.ok && JSON.stringify(toQuestionnaire(result.form))).not.toContain('polluted');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it('characters that no database keeps are replaced and told', () => {
  const result = readForm(form([string('a', { text: 'A\u0000B\ud800' })]));
  expect(result.ok && result.form.items[0]?.text).toBe('A\ufffdB\ufffd');
  expect(result.ok && result.report).toMatchObject([{ code: 'sanitised' }]);
});

it('keys that stand twice are told', () => {
  const result = readForm(
    '{"resourceType":"Questionnaire","status":"draft","title":"Form","item":[{"linkId":"a","text":"A","text":"B","type":"string"}]}',
  );
  expect(result.ok && result.form.items[0]?.text).toBe('B');
  expect(result.ok && result.report).toMatchObject([
    { code: 'duplicate-key', message: expect.stringContaining('text') as string },
  ]);
});

describe('files', () => {
  const folder = 'test/fixtures/not-ok/fhir';
  it.each(readdirSync(folder))('%s is taken with a report, or refused with a reason', (name) => {
    const result = exercise(readFileSync(`${folder}/${name}`, 'utf8'));
    expect(result.ok ? result.report.length : result.reason.length).toBeGreaterThan(0);
  });
});

describe('whatever is put in the place of whatever', () => {
  const names = [
    'd02-phq9',
    'd03-bit-of-everything',
    'd04-argonaut-phq9',
    'd05-family-history',
    'd08-paperwork-attachments',
    'd09-initial-values',
  ];
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, {}, [], '', -1, true, '__proto__', [[]], { item: 1 }, NaN, Infinity),
  );

  it.each(names)('%s is read or refused, and what was read works', (name) => {
    const source = readFileSync(`test/fixtures/ok/fhir/${name}.json`, 'utf8').replace(/^\ufeff/, '');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 6 }), (changes) => {
        const json = JSON.parse(source) as object;
        for (const [place, value] of changes) replaceNode(json, place, value);
        const result = exercise(json);
        expect(result.ok || result.reason.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts a copy of a value in the place of one node of the tree, chosen by number: the value itself could come to hold itself. */
function replaceNode(root: object, choice: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const stack: unknown[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      places.push([next as Record<string, unknown>, key]);
      stack.push((next as Record<string, unknown>)[key]);
    }
  }
  const [parent, key] = places[choice % places.length] ?? [];
  if (parent && key !== undefined) parent[key] = structuredClone(value);
}
