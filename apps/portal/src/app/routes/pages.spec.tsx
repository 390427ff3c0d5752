import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PublicFood } from '@skinroot/contracts';
import { newLink, openPages } from '../../../test/open-pages';
import { aToday, PublicApi } from '../../../test/public-api';
import { go, type PageName } from '../../shared/location';

beforeEach(() => localStorage.clear());

const food = (name: string, action: PublicFood['action'], change: Partial<PublicFood> = {}): PublicFood => ({
  id: name,
  name,
  names: [],
  action,
  because: '',
  until: null,
  ...change,
});

async function openPage(page: PageName, api = new PublicApi()) {
  api.purpose = 'portal';
  const opened = openPages(newLink(), api);
  await screen.findByText('Hello Mira');
  act(() => go(page));
  return { ...opened, api, user: userEvent.setup() };
}

describe('can I eat this', () => {
  const foods = [
    food('ghee', 'exclude', { because: 'Traces of milk protein.', until: '2030-05-04', names: ['clarified butter'] }),
    food('oats', 'limit'),
    food('rice', 'allow'),
    food('tempeh', 'unknown'),
  ];

  test.each([
    ['Clarified-Butter', 'No, until 4 May', 'Traces of milk protein.'],
    ['oat', 'Only a little', 'Oats'],
    ['RICE', 'Yes', 'Rice'],
    ['tempeh', 'Not known: ask your practitioner', 'Tempeh'],
  ])('%s: %s', async (typed, answer, more) => {
    const api = new PublicApi();
    api.foods = foods;
    const { user } = await openPage('food', api);
    await user.type(await screen.findByLabelText('Food'), typed);
    const [item, ...others] = await screen.findAllByRole('listitem');
    expect(others).toEqual([]);
    expect(item).toHaveTextContent(answer);
    expect(item?.textContent.toLowerCase()).toContain(more.toLowerCase());
  });

  test('what is not in the list is no yes', async () => {
    const api = new PublicApi();
    api.foods = foods;
    const { user } = await openPage('food', api);
    await user.type(await screen.findByLabelText('Food'), 'dragonfruit');
    expect(await screen.findByText(/That does not mean yes/)).toBeVisible();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  test('answers without network from the copy, and says of which day it is', async () => {
    const api = new PublicApi();
    api.foods = foods;
    api.today = aToday({ day: '2024-05-01' });
    const { user } = await openPage('food', api);
    await screen.findByLabelText('Food');
    act(() => go('today'));
    await screen.findByText('Hello Mira');
    api.isOffline = true;
    act(() => go('food'));
    await user.type(await screen.findByLabelText('Food'), 'ghee');
    expect(await screen.findByText('No, until 4 May')).toBeVisible();
    expect(screen.getByText(/This list is of Wednesday,? 1 May/)).toBeVisible();
  });
});

test('today says what is left out until when, and why', async () => {
  await openPage('today');
  expect(screen.getByText('until 31 January', { selector: 'li *' })).toBeVisible();
  expect(screen.getByText('To test it later.')).toBeVisible();
  expect(screen.getByText('Read two labels')).toBeVisible();
});

test.each([
  ['not-started', /^Your program begins on/],
  ['paused', /^Your program is paused/],
  ['finished', /^Your program is finished/],
] as const)('a program that is %s says so', async (state, words) => {
  const api = new PublicApi();
  api.today = aToday({ state, phase: null });
  await openPage('today', api);
  expect(screen.getByText(words)).toBeVisible();
});

test('before a plan is published no date is promised', async () => {
  const api = new PublicApi();
  api.today = aToday({ state: 'not-started', program: '', phase: null });
  await openPage('today', api);
  expect(screen.getByText(/^Your plan is not published yet/)).toBeVisible();
  expect(screen.queryByText(/^Your program begins/)).toBeNull();
});

test('the navigation names the page one is on', async () => {
  const { user } = await openPage('today');
  await user.click(screen.getByRole('link', { name: 'Food' }));
  await waitFor(() => expect(screen.getByRole('link', { name: 'Food' })).toHaveAttribute('aria-current', 'page'));
  expect(window.location.pathname).toBe('/c/food');
});

test('a page without an answer from the server offers another try', async () => {
  const { api, user } = await openPage('plan');
  expect(await screen.findByRole('heading', { name: 'This link has ended' })).toBeVisible();
  api.isOffline = true;
  act(() => go('progress'));
  expect(await screen.findByRole('heading', { name: 'No network right now' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'No network right now' })).toBeVisible();
});

test('the copy on the phone is removed, unless something still waits', async () => {
  const { api, user } = await openPage('data');
  await waitFor(() => expect(localStorage.getItem('skinroot.copy.consents')).not.toBeNull());
  await user.click(screen.getByRole('button', { name: 'Remove the copy from this phone' }));
  expect(screen.getByText('The copy is removed.')).toBeVisible();
  expect(localStorage).toHaveLength(0);
  localStorage.setItem('skinroot.check-ins.key-of-mira', '[{"id":"1","key":"2030-01-01","content":{}}]');
  await user.click(screen.getByRole('button', { name: 'Remove the copy from this phone' }));
  expect(screen.getByText(/^Something is still waiting/)).toBeVisible();
  expect(localStorage).toHaveLength(1);
  expect(api.saved()).toHaveLength(0);
});

test('my data shows the text as signed, and takes one consent back after asking', async () => {
  const api = new PublicApi();
  const purposes = [
    {
      purpose: 'consent.adult',
      text: 'I am 18 years or older',
      kind: 'statement' as const,
      state: 'given' as const,
      withdrawnAt: null,
    },
    {
      purpose: 'consent.photos',
      text: 'Photos may be stored',
      kind: 'consent' as const,
      state: 'given' as const,
      withdrawnAt: null,
    },
  ];
  api.signed = {
    items: [
      {
        intakeId: '7b0f6a34-2f2e-4b57-9d0a-6b9f5f1c0002',
        formTitle: 'First questionnaire',
        signedAt: '2030-01-01T10:00:00.000Z',
        signedBy: 'Mira Lind',
        relation: null,
        text: 'Photos may be stored\nBy typing my name I sign.',
        purposes,
      },
    ],
  };
  const { user } = await openPage('data', api);
  expect(await screen.findByText(/Signed by Mira Lind on 1 January 2030/)).toBeVisible();
  expect(screen.getByText('By typing my name I sign.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Download my copy (PDF): First questionnaire' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Withdraw: I am 18 years or older' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Withdraw: Photos may be stored' }));
  await user.click(screen.getByRole('button', { name: 'Yes, withdraw it' }));
  expect(await screen.findByText(/^Withdrawn on 2 January 2030/)).toBeVisible();
});
