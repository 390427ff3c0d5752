import { type Answers, evaluate, type Form, readForm } from '@skinroot/forms';
import { computedValues, formulaResults } from '@skinroot/formulas';
import { choose, fixture } from '../../../../../test/fixtures/ok/fhir/public-forms';
import { expressionEngineFor } from './expression-engine';

const scoresOf = async (form: Form, answers: Answers) =>
  computedValues(form, answers, await expressionEngineFor(form)).map((one) => (one.computed ? one.value : one.reason));

describe('formulas of a form', () => {
  it.each([
    ['all first options', 0, 0],
    ['all last options', -1, 27],
  ] as const)('PHQ-9, %s', async (_name, at, score) => {
    const form = fixture('d02-phq9');
    expect(await scoresOf(form, choose('d02-phq9', at))).toEqual([score]);
  });

  it('PHQ-9 without an answer has no score, which is not 0', async () => {
    expect(await scoresOf(fixture('d02-phq9'), {})).toEqual([expect.stringMatching(/^Not computed/)]);
  });

  it('GAD-7 in CQL is not computed, and loads no library', async () => {
    const form = fixture('d06-gad7-cql');
    expect(await expressionEngineFor(form)).toBeUndefined();
    expect(await scoresOf(form, choose('d06-gad7-cql', -1))).toEqual([
      expect.stringMatching(/^Not computed: formulas in text\/cql/),
    ]);
  });

  it.each([
    ["%resource.item.where(linkId='a').answer.value = true", true],
    ["%resource.item.where(linkId='a').answer.value = false", false],
    ['this is no formula (', true],
    ["'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')", true],
    ['%resource.repeat(%resource).empty()', true],
    ['%resource.`\\u0072epeat`(%resource).empty()', true],
  ])('a question shown when %s', async (expression, enabled) => {
    const read = readForm({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        { linkId: 'a', text: 'A', type: 'boolean' },
        {
          linkId: 'b',
          text: 'B',
          type: 'string',
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
              valueExpression: { language: 'text/fhirpath', expression },
            },
          ],
        },
      ],
    });
    const { form } = read as { form: Form };
    const engine = await expressionEngineFor(form);
    const answers = { a: [true] };
    const results = engine && formulaResults(form, answers, engine);
    const state = evaluate(form, results?.answers ?? answers, results);
    expect(state.items.get('b')?.enabled).toBe(enabled);
  });

  const calculated = (expression: string, more: object[] = []) => {
    const read = readForm({
      resourceType: 'Questionnaire',
      status: 'draft',
      extension: more,
      item: [
        { linkId: 'a', text: 'A', type: 'integer' },
        { linkId: 'total', text: 'Total', type: 'decimal', extension: [formula('calculatedExpression', expression)] },
      ],
    });
    return (read as { form: Form }).form;
  };
  const formula = (name: string, expression: string) => ({
    url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
    valueExpression: { language: 'text/fhirpath', expression },
  });
  const variable = (name: string, language: string, expression: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/variable',
    valueExpression: { name, language, expression },
  });

  it.each([
    ['the person behind the answers', '%patient.birthDate', [], 'it needs %patient, which cannot be had'],
    [
      'the answer of a server',
      '%obs.entry.count()',
      [variable('obs', 'application/x-fhir-query', 'Observation?code=1')],
      'it needs %obs, which cannot be had',
    ],
    [
      'a variable that fails',
      '%v + 1',
      [variable('v', 'text/fhirpath', 'nonsense(')],
      'it needs %v, which cannot be had',
    ],
    ['an answer', "%resource.item.where(linkId='a').answer.value + 1", [], 'answers that it needs are missing'],
    ['nothing, but is no formula', 'nonsense(', [], 'the formula failed'],
    ['more time than there is', `(1|2|3|4|5)${'.select($this|1|2|3|4|5|6|7|8|9)'.repeat(9)}`, [], 'the formula failed'],
  ])('one that needs %s is not computed, and says so', async (_needs, expression, variables, reason) => {
    const begun = performance.now();
    expect(await scoresOf(calculated(expression, variables), {})).toEqual([`Not computed: ${reason}.`]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('going down the items of a response is run, and a % within words is no name', async () => {
    const answers = { a: [4] };
    expect(await scoresOf(calculated('%resource.repeat(item).answer.value.sum()'), answers)).toEqual([4]);
    expect(await scoresOf(calculated("%resource.item.answer.value.sum() + '%'.length()"), answers)).toEqual([5]);
  });
});
