import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PublicIntake } from '@skinroot/contracts';
import { App } from '../../app/app';
import { newLink, openPages } from '../../../test/open-pages';
import { PublicApi } from '../../../test/public-api';
import { go } from '../../shared/location';

beforeEach(() => localStorage.clear());

const limit = (name: 'minValue' | 'maxValue', valueInteger: number) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  valueInteger,
});

const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Skin',
  item: [
    {
      linkId: 'you',
      type: 'group',
      text: 'About you',
      item: [
        { linkId: 'hint', type: 'display', text: 'Think of the last two weeks.' },
        { linkId: 'age', type: 'integer', text: 'Age', extension: [limit('maxValue', 120)] },
        {
          linkId: 'home',
          type: 'group',
          text: 'Your home',
          item: [
            { linkId: 'pets', type: 'boolean', text: 'Any pets?' },
            {
              linkId: 'which',
              type: 'string',
              text: 'Which pets?',
              enableWhen: [{ question: 'pets', operator: '=', answerBoolean: true }],
            },
          ],
        },
      ],
    },
    {
      linkId: 'products',
      type: 'group',
      text: 'Products',
      item: [
        {
          linkId: 'product',
          type: 'group',
          text: 'Product',
          repeats: true,
          item: [
            { linkId: 'name', type: 'string', text: 'Name' },
            { linkId: 'since', type: 'string', text: 'Used since' },
          ],
        },
        { linkId: 'more', type: 'text', text: 'Anything else?' },
      ],
    },
  ],
} as unknown as PublicIntake['questionnaire'];

async function open() {
  const api = new PublicApi();
  api.questionnaire = questionnaire;
  const opened = openPages(newLink(), api);
  const user = userEvent.setup();
  await screen.findByRole('heading', { name: 'Hello Mira' });
  return { ...opened, user };
}

async function begin() {
  const opened = await open();
  await opened.user.click(screen.getByRole('checkbox', { name: 'One question at a time' }));
  await opened.user.click(screen.getByRole('button', { name: 'Begin' }));
  await screen.findByRole('form', { name: 'About you' });
  return opened;
}

const here = (place: string) => expect(screen.getByText(place, { selector: '[role=status]' })).toBeInTheDocument();

test('shows one question, with what opens its group, where it stands among all, and the focus in it', async () => {
  await begin();
  await waitFor(() => expect(screen.getByLabelText(/^Age/)).toHaveFocus());
  expect(screen.getByText('Think of the last two weeks.')).toBeVisible();
  expect(screen.queryByText('Any pets?')).toBeNull();
  here('Question 1 of 5');
  expect(screen.getByText('0 of 5 answered')).toBeVisible();
});

test('Enter goes on; a question that begins to apply comes next, and is counted', async () => {
  const { user, api } = await begin();
  await user.keyboard('34{Enter}');
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  expect(screen.getByRole('heading', { name: 'Your home' })).toBeVisible();
  expect(screen.getByText('Think of the last two weeks.')).toBeVisible();
  here('Question 2 of 5');
  await user.tab();
  await user.keyboard(' ');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(screen.getByLabelText(/^Which pets/)).toHaveFocus());
  here('Question 3 of 6');
  await user.keyboard('Two cats{Enter}');
  expect(await screen.findByRole('form', { name: 'Products' })).toBeVisible();
  await waitFor(() => expect(api.answers).toEqual({ age: [34], pets: [true], which: ['Two cats'] }), { timeout: 2000 });
});

test('what is wrong is said on leaving and holds once', async () => {
  const { user, api } = await begin();
  await user.keyboard('340{Enter}');
  await waitFor(() => expect(screen.getByLabelText(/^Age/)).toHaveFocus());
  expect(screen.getByLabelText(/^Age/)).toHaveAccessibleDescription(/120/);
  expect(screen.getByText(/^Something is not right here yet/)).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByLabelText(/^Age/)).toHaveAccessibleDescription(/120/);
  expect(screen.getByLabelText(/^Age/)).toHaveValue('340');
  expect(api.answers.age).toBeUndefined();
});

test('back leads to the last question of the part before', async () => {
  const { user } = await begin();
  act(() => go('intake', 'products'));
  await screen.findByRole('form', { name: 'Products' });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('heading', { name: 'Hello Mira' })).toBeVisible();
});

test('a repeating group is one page, which Enter does not leave', async () => {
  const { user } = await begin();
  act(() => go('intake', 'products'));
  await screen.findByRole('form', { name: 'Products' });
  here('Questions 3 to 4 of 5');
  await user.keyboard('Soap{Enter}');
  expect(screen.getByLabelText(/^Used since/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add another' }));
  here('Questions 3 to 6 of 7');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const last = screen.getByLabelText(/^Anything else/);
  await waitFor(() => expect(last).toHaveFocus());
  here('Question 7 of 7');
  await user.keyboard('one{Enter}two');
  expect(last).toHaveValue('one\ntwo');
  await user.click(screen.getByRole('button', { name: 'Look over my answers' }));
  expect(await screen.findByRole('heading', { name: 'Your answers' })).toBeVisible();
});

test('the place outlives the page, and the browser goes back a question', async () => {
  const { user, unmount, api } = await begin();
  await user.keyboard('34{Enter}');
  here('Question 2 of 5');
  await waitFor(() => expect(api.answers.age).toEqual([34]), { timeout: 2000 });
  unmount();
  render(<App token={undefined} />);
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  act(() => history.back());
  await waitFor(() => expect(screen.getByLabelText(/^Age/)).toHaveFocus());
  expect(screen.getByLabelText(/^Age/)).toHaveValue('34');
});

test('the layout changes in place, both ways, and is remembered', async () => {
  const { user, unmount } = await begin();
  await user.keyboard('34{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'One question at a time' }));
  expect(await screen.findByLabelText(/^Age/)).toHaveValue('34');
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  await user.click(screen.getByRole('checkbox', { name: 'One question at a time' }));
  await waitFor(() => expect(screen.getByRole('group', { name: /^Any pets/ })).toHaveFocus());
  expect(screen.queryByLabelText(/^Age/)).toBeNull();
  unmount();
  await open();
  expect(screen.getByRole('checkbox', { name: 'One question at a time' })).toBeChecked();
});

test('the review leads to the very question', async () => {
  const { user } = await begin();
  act(() => go('intake', '~review'));
  await user.click(await screen.findByRole('button', { name: 'Change: Products' }));
  await waitFor(() => expect(screen.getByLabelText(/^Name/)).toHaveFocus());
});
