import type { Answers } from '../model/value';
import { readForm } from '../read/read-form';
import { choose, fixture, read } from '../../../../test/fixtures/ok/fhir/public-forms';
import { ordinalScore } from './ordinal-score';

describe('sums of ordinal values', () => {
  it.each([
    ['d02-phq9', 0, 0, 27, 9],
    ['d02-phq9', -1, 27, 27, 9],
    ['d04-argonaut-phq9', 0, 0, 27, 9],
    ['d04-argonaut-phq9', -1, 27, 27, 9],
    ['d01-phq-4', -1, 12, 12, 4],
    ['d06-gad7-cql', -1, 21, 21, 7],
  ] as const)('%s, options %i: %i of %i', (name, at, score, max, parts) => {
    expect(ordinalScore(fixture(name), choose(name, at))).toMatchObject({ score, min: 0, max, unanswered: 0 });
    expect(ordinalScore(fixture(name), choose(name, at)).parts).toHaveLength(parts);
  });

  it('is null, not zero, when nothing is answered', () => {
    expect(ordinalScore(fixture('d02-phq9'), {})).toMatchObject({ score: null, unanswered: 9 });
  });

  it('adds up several choices, and only the questions named', () => {
    const option = (code: string, valueDecimal: number) => ({
      valueCoding: { code },
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal }],
    });
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: ['a', 'b'].map((linkId) => ({
        linkId,
        text: linkId,
        type: 'choice',
        repeats: true,
        answerOption: [option('x', 0.1), option('y', 0.2)],
      })),
    });
    const answers: Answers = { a: [{ code: 'x' }, { code: 'y' }], b: [{ code: 'y' }] };
    expect(ordinalScore(form, answers, ['a'])).toMatchObject({ score: 0.3, max: 0.3 });
    expect(ordinalScore(form, answers)).toMatchObject({ score: 0.5, max: 0.6 });
  });
});

describe('a form with formulas', () => {
  const variable = (name: string, expression: string, language = 'text/fhirpath') => ({
    url: 'http://hl7.org/fhir/StructureDefinition/variable',
    valueExpression: { name, language, expression },
  });
  const report = (...extension: object[]) => {
    const read = readForm({
      resourceType: 'Questionnaire',
      status: 'draft',
      title: 'Form',
      extension: [variable('itch', '%resource.item.first()'), variable('age', '%patient.age')],
      item: [{ linkId: 'a', text: 'A', type: 'integer', extension }],
    });
    return read.ok ? read.report.map(({ linkId, code, message }) => [linkId, code, message].join(' ')) : [];
  };
  const calculated = (expression: string) => ({
    url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
    valueExpression: { language: 'text/fhirpath', expression },
  });
  const notRun = (reason: string) => [`a expression A formula is kept, but not run: ${reason}.`];

  it.each<[string, object[], string[]]>([
    ['one that can be run', [calculated('%itch.count() + %context.answer.count()')], []],
    ['a name within quotes', [calculated("'%patient'")], []],
    ['data that is not here', [calculated('%patient.age')], notRun('it needs %patient, which cannot be had')],
    ['a variable of such data', [calculated('%age + 1')], notRun('it needs %age, which cannot be had')],
    ['its own variable of another', [variable('one', '%itch.count()'), calculated('%one + 1')], []],
    ['a variable that no one set', [calculated('%one + 1')], notRun('it needs %one, which cannot be had')],
    ['a loop', [calculated("'a'.matches('(a+)+b')")], notRun('it could take for ever')],
  ])('is told of at reading: %s', (_case, extension, expected) => expect(report(...extension)).toEqual(expected));
});
