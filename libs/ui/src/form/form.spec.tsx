import { act, render, screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, type AnswerValue, type Path, readForm } from '@skinroot/forms';
import { formulaResults, type ExpressionEngine } from '@skinroot/formulas';
import type { FileUploads, UploadView } from './file-uploads';
import { FormItems } from './form-items';
import { FormProvider } from './form-provider';
import { FormStore } from './form-store';

type Item = { linkId: string; type: string; text?: string } & Record<string, unknown>;

const itemControl = (code: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});
const limit = (name: 'minValue' | 'maxValue', valueInteger: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  valueInteger,
});
const options = (...codes: string[]) => codes.map((code) => ({ valueCoding: { system: 's', code, display: code } }));

function draw(items: Item[], answers: Answers = {}) {
  const read = readForm({ resourceType: 'Questionnaire', status: 'active', title: 'A form', item: items });
  if (!read.ok) throw new Error(read.reason);
  const given: [Path, readonly AnswerValue[]][] = [];
  const store = new FormStore({ form: read.form, answers, onAnswer: (path, values) => given.push([path, values]) });
  render(
    <FormProvider store={store}>
      <FormItems items={read.form.items} />
    </FormProvider>,
  );
  return { store, given, last: () => given.at(-1)?.[1], user: userEvent.setup() };
}

describe('every kind of question', () => {
  test('boolean: two buttons, none preselected, a second tap takes it back', async () => {
    const { user, last } = draw([{ linkId: 'a', type: 'boolean', text: 'Smoke?' }]);
    const group = screen.getByRole('group', { name: /^Smoke\?/ });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).checked),
    ).toEqual([false, false]);
    await user.click(within(group).getByLabelText('No'));
    expect(last()).toEqual([false]);
    await user.click(within(group).getByLabelText('No'));
    expect(last()).toEqual([]);
  });

  test('choice: radio buttons by keyboard', async () => {
    const { user, last } = draw([{ linkId: 'a', type: 'choice', text: 'Skin', answerOption: options('dry', 'oily') }]);
    await user.tab();
    await user.keyboard(' ');
    expect(last()).toEqual([{ system: 's', code: 'dry', display: 'dry' }]);
    await user.keyboard('{ArrowDown}');
    expect(last()).toEqual([{ system: 's', code: 'oily', display: 'oily' }]);
    await user.keyboard('{Delete}');
    expect(last()).toEqual([]);
  });

  test('choice that repeats: check boxes, and “none” stands alone', async () => {
    const { user, last } = draw([
      { linkId: 'a', type: 'choice', repeats: true, text: 'Where', answerOption: options('face', 'hands', 'none') },
    ]);
    await user.click(screen.getByLabelText('face'));
    await user.click(screen.getByLabelText('hands'));
    expect(last()).toHaveLength(2);
    await user.click(screen.getByLabelText('none'));
    expect(last()).toMatchObject([{ code: 'none' }]);
    await user.click(screen.getByLabelText('face'));
    expect(last()).toMatchObject([{ code: 'face' }]);
  });

  test('choice as a drop-down list', async () => {
    const { user, last } = draw([
      {
        linkId: 'a',
        type: 'choice',
        text: 'Country',
        extension: [itemControl('drop-down')],
        answerOption: options('SE', 'NO'),
      },
    ]);
    await user.selectOptions(screen.getByLabelText(/^Country/), 'NO');
    expect(last()).toMatchObject([{ code: 'NO' }]);
  });

  test('open-choice: something else in own words', async () => {
    const { user, last } = draw([{ linkId: 'a', type: 'open-choice', text: 'Wash', answerOption: options('soap') }]);
    await user.click(screen.getByLabelText('Something else'));
    await user.type(screen.getByLabelText('In your own words'), 'oil');
    expect(last()).toEqual(['oil']);
    await user.click(screen.getByLabelText('soap'));
    expect(last()).toMatchObject([{ code: 'soap' }]);
  });

  test.each([
    ['integer', '12', [12]],
    ['decimal', '64,5', [64.5]],
    ['decimal', '.5', [0.5]],
    ['string', 'a b', ['a b']],
    ['text', 'two\nlines', ['two\nlines']],
    ['url', 'https://a.example', ['https://a.example']],
    ['quantity', '3', [{ value: 3 }]],
  ])('%s takes %j', async (type, typed, expected) => {
    const { user, last } = draw([{ linkId: 'a', type, text: 'Field' }]);
    await user.type(screen.getByLabelText(/^Field/), typed.replace('\n', '{Enter}'));
    expect(last()).toMatchObject(expected);
    await user.clear(screen.getByLabelText(/^Field/));
    expect(last()).toEqual([]);
  });

  test.each([
    ['date', '2024-02-29', /^2024-02-29$/],
    ['time', '08:30', /^08:30:00$/],
    ['dateTime', '2024-02-29T08:30', /^2024-02-29T08:30:00[+-]\d\d:\d\d$/],
  ])('%s takes %s', async (type, typed, expected) => {
    const { user, last } = draw([{ linkId: 'a', type, text: 'When' }]);
    await user.type(screen.getByLabelText(/^When/), typed);
    expect(last()?.[0]).toMatch(expected);
  });

  test('a short slider is a row of numbers, a long one a slider', async () => {
    const { user, last } = draw([
      {
        linkId: 'a',
        type: 'integer',
        text: 'Itch',
        extension: [itemControl('slider'), limit('minValue', 0), limit('maxValue', 10)],
      },
      {
        linkId: 'b',
        type: 'integer',
        text: 'Pain',
        extension: [itemControl('slider'), limit('minValue', 0), limit('maxValue', 100)],
      },
    ]);
    await user.click(within(screen.getByRole('group', { name: /^Itch/ })).getByRole('radio', { name: '7' }));
    expect(last()).toEqual([7]);
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Not answered yet');
  });

  test('a question with several answers: rows to add and take away', async () => {
    const { user, last } = draw([{ linkId: 'a', type: 'string', repeats: true, text: 'Medicines' }]);
    await user.type(screen.getByLabelText('Entry 1'), 'one');
    await user.click(screen.getByRole('button', { name: 'Add another' }));
    await user.type(screen.getByLabelText('Entry 2'), 'two');
    expect(last()).toEqual(['one', 'two']);
    await user.click(screen.getByRole('button', { name: 'Remove entry 1' }));
    expect(last()).toEqual(['two']);
    expect(screen.getByLabelText('Entry 1')).toHaveValue('two');
  });

  test('display and group are drawn, hidden items are not', () => {
    const hidden = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true };
    draw([
      {
        linkId: 'g',
        type: 'group',
        text: 'Skin',
        item: [
          { linkId: 'd', type: 'display', text: 'A note' },
          { linkId: 'e', type: 'display' },
          { linkId: 'h', type: 'string', text: 'Secret', extension: [hidden] },
        ],
      },
    ]);
    const skin = screen.getByRole('region', { name: 'Skin' });
    expect(within(skin).getByText('A note')).toBeVisible();
    expect(skin).toHaveTextContent(/^SkinA note$/);
    expect(skin.querySelectorAll('p')).toHaveLength(1);
    expect(screen.queryByText('Secret')).toBeNull();
  });
});

test('a repeating group: another entry, and one in the middle taken away', async () => {
  const { user, store } = draw([
    {
      linkId: 'child',
      type: 'group',
      repeats: true,
      text: 'Child',
      item: [{ linkId: 'name', type: 'string', text: 'Name' }],
    },
  ]);
  await user.type(screen.getByLabelText(/^Name/), 'Ada');
  await user.click(screen.getByRole('button', { name: 'Add another' }));
  await user.type(within(screen.getByRole('group', { name: 'Child 2' })).getByLabelText(/^Name/), 'Bo');
  expect(store.state().answers).toMatchObject({ 'name~0': ['Ada'], 'name~1': ['Bo'] });
  await user.click(screen.getByRole('button', { name: 'Remove entry 1' }));
  expect(screen.getByLabelText(/^Name/)).toHaveValue('Bo');
  expect(store.state().answers['name~1']).toBeUndefined();
});

test('a condition shows and hides a question', async () => {
  const { user } = draw([
    { linkId: 'a', type: 'boolean', text: 'Any?' },
    {
      linkId: 'b',
      type: 'string',
      text: 'Which?',
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
    },
  ]);
  expect(screen.queryByLabelText(/^Which/)).toBeNull();
  await user.click(screen.getByLabelText('Yes'));
  expect(screen.getByLabelText(/^Which/)).toBeVisible();
  await user.click(screen.getByLabelText('No'));
  expect(screen.queryByLabelText(/^Which/)).toBeNull();
});

test('an error waits until the field is left, and is tied to it', async () => {
  const { user } = draw([
    { linkId: 'a', type: 'integer', required: true, text: 'Age', extension: [limit('maxValue', 120)] },
    { linkId: 'b', type: 'string', text: 'Next' },
  ]);
  const field = screen.getByLabelText('Age (required)');
  expect(field).toBeRequired();
  await user.type(field, '340');
  expect(field).toBeValid();
  await user.tab();
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/120/);
  await user.clear(field);
  await user.type(field, '34');
  await user.tab();
  expect(field).toBeValid();
});

test('what the server said stands at the question until it is answered anew', async () => {
  const { user, store } = draw([{ linkId: 'a', type: 'string', text: 'Name' }]);
  act(() => store.say('a', 'Not accepted.'));
  expect(screen.getByLabelText(/^Name/)).toHaveAccessibleDescription('Not accepted.');
  await user.type(screen.getByLabelText(/^Name/), 'x');
  expect(screen.queryByText('Not accepted.')).toBeNull();
});

test('a key press tells only the question it belongs to', () => {
  const items = Array.from({ length: 300 }, (_, index) => ({
    linkId: `q${index}`,
    type: 'string',
    text: `Question ${index}`,
  }));
  const { store } = draw(items);
  const told: Path[] = [];
  for (const { linkId } of items) store.listen(linkId, () => told.push(linkId));
  act(() => store.answer('q7', ['x'], 'typed'));
  act(() => store.answer('q7', ['xy'], 'typed'));
  expect(told).toEqual(['q7', 'q7']);
});

test('read-only forms take no answers', async () => {
  const read = readForm({
    resourceType: 'Questionnaire',
    status: 'active',
    item: [{ linkId: 'a', type: 'boolean', text: 'Any?' }],
  });
  if (!read.ok) throw new Error(read.reason);
  const store = new FormStore({ form: read.form, answers: { a: [true] } });
  render(
    <FormProvider store={store} isReadOnly>
      <FormItems items={read.form.items} />
    </FormProvider>,
  );
  await userEvent.click(screen.getByLabelText('No'));
  expect(screen.getByLabelText('Yes')).toBeChecked();
  expect(screen.getByLabelText('Yes')).toBeDisabled();
});

describe('files', () => {
  const photo = () => new File(['x'], 'arm.jpg', { type: 'image/jpeg' });
  const card = { id: 'f1', name: 'arm.jpg', contentType: 'image/jpeg', size: 1 };

  function drawFiles(item: Partial<Item>, answers: Answers = {}) {
    const read = readForm({
      resourceType: 'Questionnaire',
      status: 'active',
      item: [{ linkId: 'a', type: 'attachment', text: 'Photos', ...item }],
    });
    if (!read.ok) throw new Error(read.reason);
    const given: (readonly AnswerValue[])[] = [];
    const [added, retried, dropped]: string[][] = [[], [], []];
    let views: readonly UploadView[] = [];
    const listeners = new Set<() => void>();
    const uploads: FileUploads = {
      add: (path, file) => added?.push(`${path} ${file.name}`),
      retry: (id) => retried?.push(id),
      drop: (id) => dropped?.push(id),
      uploads: () => views,
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      pictureOf: (id) => `/pictures/${id}`,
    };
    const show = (next: readonly UploadView[]) =>
      act(() => {
        views = next;
        for (const listener of listeners) listener();
      });
    const store = new FormStore({ form: read.form, answers, onAnswer: (_, values) => given.push(values) });
    render(
      <FormProvider store={store} uploads={uploads}>
        <FormItems items={read.form.items} />
      </FormProvider>,
    );
    return { given, added, retried, dropped, show, user: userEvent.setup() };
  }

  test('are taken or chosen, and one is enough where one is asked for', async () => {
    const { user, added, show } = drawFiles({});
    await user.upload(screen.getByLabelText('Choose a file'), photo());
    expect(added).toEqual(['a arm.jpg']);
    show([{ id: 'u1', path: 'a', name: 'arm.jpg', percent: 40, state: 'sending', reason: '' }]);
    expect(screen.getByText('arm.jpg: 40 % sent')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'arm.jpg' })).toHaveAttribute('value', '40');
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
  });

  test('that wait or were refused say so, can be tried again or removed', async () => {
    const { user, show, retried, dropped } = drawFiles({ repeats: true });
    show([{ id: 'u1', path: 'a', name: 'arm.jpg', percent: 40, state: 'failed', reason: 'cannot be read as a photo' }]);
    expect(screen.getByRole('alert')).toHaveTextContent('arm.jpg: cannot be read as a photo');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.click(screen.getByRole('button', { name: 'Remove arm.jpg' }));
    expect([retried, dropped]).toEqual([['u1'], ['u1']]);
    expect(screen.getByLabelText('Take a photo')).toBeInTheDocument();
  });

  test('that are there show a small picture and can be taken out of the answer', async () => {
    const { user, given } = drawFiles({ repeats: true }, { a: [card, { ...card, id: 'f2', name: 'leg.jpg' }] });
    expect(screen.getAllByRole('presentation')[0]).toHaveAttribute('src', '/pictures/f1');
    await user.click(screen.getByRole('button', { name: 'Remove arm.jpg' }));
    expect(given).toEqual([[{ ...card, id: 'f2', name: 'leg.jpg' }]]);
  });

  test('cannot be added in a preview', () => {
    draw([{ linkId: 'a', type: 'attachment', text: 'Photos' }]);
    expect(screen.getByText(/own page/)).toBeVisible();
  });
});

test('formulas show a question, fill in what they compute, and hand nothing of it on', async () => {
  const formula = (name: string, expression: string) => ({
    url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
    valueExpression: { language: 'text/fhirpath', expression },
  });
  const { store, given, user } = draw([
    { linkId: 'a', type: 'integer', text: 'Itch today' },
    { linkId: 'b', type: 'string', text: 'Since when?', extension: [formula('enableWhenExpression', 'itches')] },
    { linkId: 'c', type: 'integer', text: 'Sum', required: true, extension: [formula('calculatedExpression', 'sum')] },
  ]);
  const itchIn = (response: object) => Number(/"a".*?"valueInteger":(\d+)/.exec(JSON.stringify(response))?.[1] ?? 0);
  const engine: ExpressionEngine = {
    run: (expression, { resource }) => (expression === 'sum' ? [2 * itchIn(resource)] : [itchIn(resource) > 3]),
  };
  act(() => store.runFormulas((form, answers) => Promise.resolve(formulaResults(form, answers, engine))));
  await waitFor(() => expect(screen.queryByLabelText(/^Since when/)).toBeNull());
  await user.type(screen.getByLabelText(/^Itch today/), '7');
  expect(await screen.findByLabelText(/^Since when/)).toBeVisible();
  expect(given.map(([path]) => path)).toEqual(['a']);
  await user.type(screen.getByLabelText(/^Itch today/), '0');
  await waitFor(() => expect(screen.getByLabelText(/^Sum/)).toHaveValue('140'));
  expect(screen.getByLabelText(/^Sum/)).toBeDisabled();
  expect(store.given()).toEqual({ a: [70] });
});

test('typing does not wait for formulas, which run one at a time and show what belongs to the latest answers', async () => {
  const { store, user } = draw([
    { linkId: 'a', type: 'string', text: 'Where?' },
    { linkId: 'b', type: 'string', text: 'Computed' },
  ]);
  const runs: { given: Answers; answer: (text: string) => Promise<void> }[] = [];
  act(() =>
    store.runFormulas(
      (_, given) =>
        new Promise((done) => {
          const answer = (text: string) =>
            act(async () => {
              done({ answers: { ...given, b: [text] }, computed: new Set(['b']), shown: new Map() });
              await Promise.resolve();
            });
          runs.push({ given, answer });
        }),
    ),
  );
  await runs[0]?.answer('of nothing');
  expect(screen.getByLabelText(/^Computed/)).toHaveValue('of nothing');
  await user.type(screen.getByLabelText(/^Where/), 'arm');
  expect(screen.getByLabelText(/^Where/)).toHaveValue('arm');
  expect(screen.getByLabelText(/^Computed/)).toHaveValue('of nothing');
  expect(runs.map(({ given }) => given)).toEqual([{}, { a: ['a'] }]);
  await runs[1]?.answer('of a');
  expect(screen.getByLabelText(/^Computed/)).toHaveValue('of nothing');
  expect(runs[2]?.given).toEqual({ a: ['arm'] });
  await runs[2]?.answer('of arm');
  expect(screen.getByLabelText(/^Computed/)).toHaveValue('of arm');
  expect(runs).toHaveLength(3);
});

test('a long form is there at once and whole a moment later; where one stands is there from the start', () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ linkId: `q${at}`, type: 'string', text: `Question ${at}` }));
  draw(many);
  expect(screen.getAllByRole('textbox')).toHaveLength(120);
});
