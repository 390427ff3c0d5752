import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PublicIntake } from '@skinroot/contracts';
import { newLink, openPages } from '../../../test/open-pages';
import { PublicApi } from '../../../test/public-api';
import { go } from '../../shared/location';

beforeEach(() => localStorage.clear());

const inSwedish = (content: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'sv' },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

const option = (code: string, display: string, swedish: string) => ({
  valueCoding: { system: 's', code, display, _display: inSwedish(swedish) },
});

const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'Skin',
  item: [
    {
      linkId: 'now',
      type: 'group',
      text: 'Today',
      _text: inSwedish('I dag'),
      item: [
        {
          linkId: 'where',
          type: 'choice',
          text: 'Where does it itch?',
          _text: inSwedish('Var kliar det?'),
          answerOption: [option('hand', 'Hand', 'Handen'), option('foot', 'Foot', 'Foten')],
        },
        { linkId: 'words', type: 'string', text: 'In your words', _text: inSwedish('Med egna ord'), maxLength: 5 },
      ],
    },
  ],
} as unknown as PublicIntake['questionnaire'];

function anApi(): PublicApi {
  const api = new PublicApi();
  api.questionnaire = questionnaire;
  api.consentTexts = { en: 'I agree.', sv: 'Jag samtycker.' };
  return api;
}

async function open(api = anApi()) {
  const opened = openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  return { ...opened, user: userEvent.setup() };
}

const languages = () => screen.findByRole('combobox', { name: 'Questions in' });

test('a form in one language has no switch', async () => {
  await open(new PublicApi());
  expect(screen.queryByRole('combobox', { name: 'Questions in' })).toBeNull();
});

test('each language is offered by its own name, and each question says which one it is in', async () => {
  const { user } = await open();
  expect(within(await languages()).getAllByRole('option')).toEqual([
    expect.objectContaining({ textContent: 'English', lang: 'en', selected: true }),
    expect.objectContaining({ textContent: 'Svenska', lang: 'sv', selected: false }),
  ]);
  await user.selectOptions(await languages(), 'Svenska');
  act(() => go('intake', 'now'));
  expect(await screen.findByRole('heading', { name: 'I dag' })).toHaveAttribute('lang', 'sv');
  expect(screen.getByText('Var kliar det?')).toHaveAttribute('lang', 'sv');
  expect(screen.getByText('Handen')).toHaveAttribute('lang', 'sv');
});

test('answers, what is being typed and what waits for network stay; nothing is sent twice', async () => {
  const { api, user } = await open();
  act(() => go('intake', 'now'));
  api.isOffline = true;
  await user.click(await screen.findByRole('radio', { name: 'Hand' }));
  await user.type(screen.getByLabelText(/^In your words/), 'much too long');
  await user.selectOptions(await languages(), 'Svenska');
  expect(screen.getByRole('radio', { name: 'Handen' })).toBeChecked();
  const field = screen.getByLabelText(/^Med egna ord/);
  expect(field).toHaveValue('much ');
  expect(await screen.findByText('Waiting for network')).toBeVisible();
  api.isOffline = false;
  act(() => void window.dispatchEvent(new Event('online')));
  await screen.findByText('Saved');
  await waitFor(() => expect(api.answers.words).toEqual(['much ']));
  expect(api.saved().map(({ path }) => path.split('/').at(-1))).toEqual(['where', 'words']);
});

test('the language is remembered on the device', async () => {
  const { user, unmount } = await open();
  await user.selectOptions(await languages(), 'Svenska');
  unmount();
  await open();
  expect(await languages()).toHaveDisplayValue('Svenska');
});

test('a client known by a region is spoken to in the language of the form', async () => {
  const api = anApi();
  api.locale = 'sv-SE';
  await open(api);
  expect(await languages()).toHaveDisplayValue('Svenska');
});

test('what is signed is the text in the language chosen last, and says so', async () => {
  const { api, user } = await open();
  act(() => go('intake', '~sign'));
  expect(await screen.findByText('I agree.')).toBeVisible();
  await user.type(screen.getByLabelText('Your full name'), 'Mira Lind');
  await user.selectOptions(await languages(), 'Svenska');
  expect(screen.getByRole('group', { name: 'Sign and send' })).toHaveAttribute('lang', 'sv');
  expect(screen.getByText('Jag samtycker.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  await screen.findByRole('heading', { name: 'Thank you' });
  expect(api.calls.at(-1)?.body).toMatchObject({
    signature: { name: 'Mira Lind', textShown: 'Jag samtycker.', language: 'sv' },
  });
});
