import { type Answers, computedValues, evaluateWithExpressions, type Form, readForm } from '@skinroot/forms';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expressionEngineFor } from './expression-engine';

function fixture(name: string): Form {
  const read = readForm(readFileSync(join(__dirname, `../../../../../test/fixtures/ok/fhir/${name}.json`), 'utf8'));
  if (!read.ok) throw new RangeError(read.reason);
  return read.form;
}

const choose = (form: Form, at: number): Answers =>
  Object.fromEntries(
    [...form.places.values()].flatMap(({ item }) =>
      item.options.length > 0 ? [[item.linkId, [item.options.at(at)?.value ?? '']]] : [],
    ),
  );

const scoresOf = async (form: Form, answers: Answers) =>
  computedValues(form, answers, await expressionEngineFor(form)).map((one) => (one.computed ? one.value : one.reason));

describe('formulas of a form', () => {
  it.each([
    ['all first options', 0, 0],
    ['all last options', -1, 27],
  ])('PHQ-9, %s', async (_name, at, score) => {
    const form = fixture('d02-phq9');
    expect(await scoresOf(form, choose(form, at))).toEqual([score]);
  });

  it('PHQ-9 without an answer has no score, which is not 0', async () => {
    expect(await scoresOf(fixture('d02-phq9'), {})).toEqual([expect.stringMatching(/^Not computed/)]);
  });

  it('GAD-7 in CQL is not computed, and loads no library', async () => {
    const form = fixture('d06-gad7-cql');
    expect(await expressionEngineFor(form)).toBeUndefined();
    expect(await scoresOf(form, choose(form, -1))).toEqual([
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
    expect(engine && evaluateWithExpressions(form, { a: [true] }, { engine }).items.get('b')?.enabled).toBe(enabled);
  });
});
