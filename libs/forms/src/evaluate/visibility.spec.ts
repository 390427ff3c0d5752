import fc from 'fast-check';
import type { Answers, AnswerValue } from '../model/value';
import { readForm } from '../read/read-form';
import { isQuestion, type Form, type FormItem } from '../model/form';
import { changeAnswer, evaluate } from './evaluate';
import { formText, publicForms } from '../../../../test/fixtures/ok/fhir/public-forms';

/**
 * A second evaluator, written plainly from the words of the standard on the FHIR JSON itself: a tree of occurrences,
 * each asked again and again, no index, no order worked out beforehand.
 */
type Wanted = boolean | number | string | { code: string; system?: string };
type Condition = {
  question: string;
  operator: string;
  answerBoolean?: Wanted;
  answerInteger?: Wanted;
  answerString?: Wanted;
  answerCoding?: Wanted;
};
type Json = {
  linkId: string;
  type: string;
  repeats?: boolean;
  enableBehavior?: string;
  enableWhen?: Condition[];
  item?: Json[];
};
type Questionnaire = { item: Json[] };
type Node = { item: Json; path: string; parent?: Node; children: Node[]; values: AnswerValue[]; position: number };

function plainlyEnabled(questionnaire: Questionnaire, answers: Answers): Set<string> {
  const nodes: Node[] = [];
  const grow = (items: Json[], parent: Node | undefined, indexes: number[]) => {
    for (const item of items) {
      const path = item.linkId + (indexes.length ? `~${indexes.join('.')}` : '');
      const node: Node = {
        item,
        path,
        children: [],
        values: [...(answers[path] ?? [])],
        position: nodes.length,
        ...(parent && { parent }),
      };
      if (item.type === 'group') node.values = [];
      nodes.push(node);
      parent?.children.push(node);
      const nested = item.item ?? [];
      const indexed =
        item.repeats === true && (item.type === 'group' || nested.some((child) => child.type !== 'display'));
      const times = !indexed
        ? 1
        : item.type === 'group'
          ? Number(answers[path]?.[0] ?? 1)
          : Math.max(1, node.values.length);
      for (let at = 0; at < times; at++) grow(nested, node, indexed ? [...indexes, at] : indexes);
    }
  };
  grow(questionnaire.item, undefined, []);

  const isEnabled = (node: Node): boolean => {
    if (node.parent && !isEnabled(node.parent)) return false;
    const conditions = node.item.enableWhen ?? [];
    if (conditions.length === 0) return true;
    const results = conditions.map((condition) => test(condition, node));
    return node.item.enableBehavior === 'any' ? results.includes(true) : !results.includes(false);
  };
  const live = (node: Node) => (isEnabled(node) ? node.values : []);
  const test = (condition: Condition, asker: Node): boolean => {
    const values = nearest(condition.question, asker);
    const wanted =
      condition.answerBoolean ?? condition.answerInteger ?? condition.answerString ?? condition.answerCoding ?? '';
    if (condition.operator === 'exists') return values.length > 0 === wanted;
    if (values.length === 0) return false;
    const same = (value: AnswerValue) => {
      if (typeof wanted !== 'object') return value === wanted;
      if (typeof value === 'string') return value.toLowerCase() === wanted.code.toLowerCase();
      const coding = value as { code?: string; system?: string };
      return coding.code === wanted.code && (!wanted.system || !coding.system || coding.system === wanted.system);
    };
    if (condition.operator === '=') return values.some(same);
    if (condition.operator === '!=') return !values.some(same);
    return values.some((value) => {
      if (condition.operator === '>') return value > wanted;
      if (condition.operator === '<') return value < wanted;
      return condition.operator === '>=' ? value >= wanted : value <= wanted;
    });
  };
  /** Ancestors first; then, climbing from the asker, the closest occurrence with an answer before, else after. */
  const nearest = (linkId: string, asker: Node): AnswerValue[] => {
    for (let at = asker.parent, below = asker; at; below = at, at = at.parent) {
      if (at.item.linkId !== linkId) continue;
      const values = live(at);
      const index = at.item.repeats ? Number(below.path.split(/[~.]/).at(-1)) : undefined;
      return index === undefined ? values : values.slice(index, index + 1);
    }
    for (let at: Node | undefined = asker; at; at = at.parent) {
      const around = at.parent;
      const inside = nodes.filter(
        (node) =>
          node.item.linkId === linkId && (!around || (isBelow(node, around) && sameOccurrence(node, asker, around))),
      );
      if (inside.length === 0) continue;
      const before = inside.filter((node) => node.position < asker.position).reverse();
      const after = inside.filter((node) => node.position > asker.position);
      return [...before, ...after].map(live).find((values) => values.length > 0) ?? [];
    }
    return [];
  };
  const isBelow = (node: Node, top: Node): boolean =>
    node.parent === top || (node.parent !== undefined && isBelow(node.parent, top));
  const indexesOf = (node: Node) => (node.path.includes('~') ? (node.path.split('~').at(-1) ?? '').split('.') : []);
  /** Both stand in the same occurrence of `around`, when that repeats. */
  const sameOccurrence = (a: Node, b: Node, around: Node) => {
    const depth = indexesOf(around.children[0] ?? around).length;
    return indexesOf(a).slice(0, depth).join() === indexesOf(b).slice(0, depth).join();
  };
  return new Set(nodes.filter(isEnabled).map(({ path }) => path));
}

function answersOf(form: Form): fc.Arbitrary<Answers> {
  const times = fc.integer({ min: 1, max: 3 });
  return fc
    .record({
      times: fc.array(times, { minLength: 6, maxLength: 6 }),
      seed: fc.array(fc.nat(), { minLength: 400, maxLength: 400 }),
    })
    .map(({ times: counts, seed }) => {
      const answers: Record<string, AnswerValue[]> = {};
      let used = 0;
      const next = () => seed[used++ % seed.length] ?? 0;
      const fill = (items: readonly FormItem[], indexes: number[]) => {
        for (const item of items) {
          const path = item.linkId + (indexes.length ? `~${indexes.join('.')}` : '');
          const indexed =
            item.repeats && (item.type === 'group' || item.children.some(({ type }) => type !== 'display'));
          let count = 1;
          if (item.type === 'group' && item.repeats) answers[path] = [(count = counts[next() % 6] ?? 1)];
          else if (isQuestion(item) && next() % 4 > 0) {
            answers[path] = Array.from({ length: item.repeats ? (next() % 2) + 1 : 1 }, () => valueFor(item, next()));
            count = indexed ? (answers[path]?.length ?? 1) : 1;
          }
          for (let at = 0; at < count; at++) fill(item.children, indexed ? [...indexes, at] : indexes);
        }
      };
      fill(form.items, []);
      return answers;
    });
}

function valueFor(item: FormItem, random: number): AnswerValue {
  const option = item.options[random % Math.max(1, item.options.length)];
  if (option) return option.value;
  if (item.type === 'boolean') return random % 2 === 0;
  if (item.type === 'integer' || item.type === 'decimal') return random % 10;
  return item.openText ? (['61-70', 'other', 'LA33-6'][random % 3] ?? 'x') : 'text';
}

const boolean = (linkId: string, question?: string) => ({
  linkId,
  text: linkId,
  type: 'boolean',
  ...(question && { enableWhen: [{ question, operator: '=', answerBoolean: true }] }),
});
const repeating = {
  resourceType: 'Questionnaire',
  status: 'draft',
  item: [
    boolean('first', 'c'),
    {
      linkId: 'a',
      text: 'a',
      type: 'group',
      repeats: true,
      item: [
        boolean('x', 'z'),
        {
          linkId: 'b',
          text: 'b',
          type: 'group',
          repeats: true,
          item: [boolean('y', 'x'), boolean('z'), { linkId: 'n', text: 'n', type: 'integer' }],
        },
        boolean('w', 'y'),
        {
          linkId: 'm',
          text: 'm',
          type: 'string',
          enableBehavior: 'any',
          enableWhen: [
            { question: 'n', operator: '>', answerInteger: 4 },
            { question: 'x', operator: 'exists', answerBoolean: false },
          ],
        },
      ],
    },
    { linkId: 'c', text: 'c', type: 'boolean', repeats: true, item: [boolean('d', 'c'), boolean('e', 'd')] },
    boolean('last', 'z'),
    boolean('very-last', 'e'),
  ],
};

const fixtures = [...publicForms, 'root-cause-intake'];
const forms: [string, Questionnaire][] = [
  ...fixtures.map((name): [string, Questionnaire] => [name, JSON.parse(formText(name)) as Questionnaire]),
  ['repeats within repeats', repeating],
];

it.each(forms)('%s: 200 sets of answers are seen alike by both evaluators', (_name, questionnaire) => {
  const result = readForm(questionnaire);
  if (!result.ok) throw new Error(result.reason);
  const { form } = result;
  fc.assert(
    fc.property(answersOf(form), (answers) => {
      const states = [...evaluate(form, answers).items.values()];
      const enabled = states.filter((state) => state.enabled).map(({ path }) => path);
      expect(enabled.sort()).toEqual([...plainlyEnabled(questionnaire, answers)].sort());
    }),
    { numRuns: 200 },
  );
});

it.each(forms)('%s: answer by answer it comes to the same as all at once', (_name, questionnaire) => {
  const result = readForm(questionnaire);
  if (!result.ok) throw new Error(result.reason);
  const { form } = result;
  fc.assert(
    fc.property(answersOf(form), answersOf(form), fc.array(fc.nat(), { minLength: 30 }), (before, after, picks) => {
      const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      let state = evaluate(form, before);
      for (const pick of picks) {
        const path = paths[pick % paths.length] ?? '';
        const next = changeAnswer(state, path, pick % 3 === 0 ? [] : (after[path] ?? before[path] ?? []));
        const whole = evaluate(form, next.state.answers);
        expect(next.state.items).toEqual(whole.items);
        const differing = [...new Set([...state.items.keys(), ...whole.items.keys()])].filter(
          (one) => next.state.items.get(one) !== state.items.get(one),
        );
        expect([...next.changed].sort()).toEqual(differing.sort());
        state = next.state;
      }
    }),
    { numRuns: 8 },
  );
});
