import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SubmitCheckIn } from '@skinroot/contracts';
import { newLink, openPages } from '../../../test/open-pages';
import { aCheckIn, aToday, PublicApi } from '../../../test/public-api';
import { dayBefore, longDay } from '../../shared/dates';

const today = aToday().day;

beforeEach(() => localStorage.clear());

async function openCheckIn(change: Parameters<typeof aToday>[0] = {}) {
  const api = new PublicApi();
  api.purpose = 'portal';
  api.today = aToday(change);
  const opened = openPages(newLink(), api);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('link', { name: change.checkIn ? 'Change it' : 'Start check-in' }));
  await screen.findByRole('heading', { name: 'How was today?' });
  return { ...opened, api, user };
}

const rate = (what: string, value: string | RegExp) =>
  within(screen.getByRole('group', { name: what })).getByRole('radio', { name: value });
const sent = (api: PublicApi) => api.saved().map(({ path, body }) => ({ path, body: body as SubmitCheckIn }));

test('nothing is preselected, and nothing tapped is not saved as zero', async () => {
  const { api, user } = await openCheckIn();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await user.click(rate('Itch', '6'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Saved' })).toBeVisible();
  const [{ path, body } = { path: '', body: undefined }] = sent(api);
  expect(path).toBe(`/api/public/check-ins/${today}`);
  expect(body).toMatchObject({
    skin: { itch: 6, burn: null, red: null, dry: null, new: null },
    sleep: null,
    stress: null,
    stool: null,
    plan: null,
    offPlan: [],
    note: '',
  });
  expect(body?.clientMadeId).toMatch(/^[0-9a-f-]{36}$/);
});

test('an empty check-in is not sent', async () => {
  const { api, user } = await openCheckIn();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Tap at least one answer first.');
  expect(api.saved()).toHaveLength(0);
});

test('a second tap takes a rating back', async () => {
  const { user } = await openCheckIn();
  await user.click(rate('Itch', '6'));
  await user.click(rate('Itch', '6'));
  expect(rate('Itch', '6')).not.toBeChecked();
});

test('same as yesterday fills in the skin and nothing else', async () => {
  const { api, user } = await openCheckIn({ yesterday: aCheckIn(dayBefore(today)) });
  await user.click(screen.getByRole('button', { name: 'Same as yesterday' }));
  expect(rate('Redness', '3')).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'As planned' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: 'Saved' });
  expect(sent(api)[0]?.body).toMatchObject({
    skin: { itch: 4, burn: 2, red: 3, dry: 5, new: 1 },
    sleep: null,
    stool: null,
    plan: 'kept',
  });
});

test('yesterday is not offered when it was not filled in', async () => {
  await openCheckIn({ yesterday: aCheckIn(dayBefore(dayBefore(today))) });
  expect(screen.queryByRole('button', { name: 'Same as yesterday' })).toBeNull();
});

test('foods off plan: one from the list, one in own words', async () => {
  const { api, user } = await openCheckIn();
  api.foods = [{ id: 'gouda', name: 'gouda cheese', names: ['cheese'], action: 'exclude', because: '', until: null }];
  await user.click(screen.getByRole('radio', { name: 'Something slipped' }));
  await screen.findByLabelText('What was it?');
  await user.type(screen.getByLabelText('What was it?'), 'cheese');
  await user.click(await screen.findByRole('button', { name: 'gouda cheese' }));
  await user.type(screen.getByLabelText('What was it?'), "Grandma's cake");
  await user.click(screen.getByRole('button', { name: "Add “Grandma's cake”" }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: 'Saved' });
  expect(sent(api)[0]?.body.offPlan).toEqual([
    { name: 'gouda cheese', foodId: 'gouda' },
    { name: "Grandma's cake", foodId: null },
  ]);
});

test('without network it is kept, said so, and goes out once', async () => {
  const { api, user } = await openCheckIn();
  api.isOffline = true;
  await user.click(rate('Itch', '6'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Kept on this phone' })).toBeVisible();
  expect(screen.getByText('Waiting for network')).toBeVisible();
  api.isOffline = false;
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByRole('heading', { name: 'Saved' })).toBeVisible();
  expect(sent(api)).toHaveLength(1);
});

test("today's check-in opens with what was saved and can be changed", async () => {
  const { api, user } = await openCheckIn({ checkIn: aCheckIn(today, { note: 'A cold' }) });
  expect(rate('Dryness or scaling', '5')).toBeChecked();
  expect(screen.getByLabelText('Anything else?')).toHaveValue('A cold');
  await user.click(rate('Dryness or scaling', '2'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(api)[0]?.body.skin.dry).toBe(2));
});

test('a missed day is filled in as an estimate', async () => {
  const missed = dayBefore(dayBefore(today));
  const api = new PublicApi();
  api.purpose = 'portal';
  api.today = aToday({ missedDays: [missed] });
  openPages(newLink(), api);
  const user = userEvent.setup();
  await user.click(await screen.findByText(/^Days without a check-in/));
  await user.click(screen.getByRole('link', { name: longDay(missed, 'en') }));
  expect(await screen.findByText(/kept as an estimate/)).toBeVisible();
  await user.click(rate('Itch', '6'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(api)[0]?.path).toBe(`/api/public/check-ins/${missed}`));
});

test('a refused day is told with the reason', async () => {
  const { api, user } = await openCheckIn();
  api.refuse.set(`/api/public/check-ins/${today}`, {
    status: 409,
    body: { type: '/problems/day-not-open', title: 'This day cannot be filled in', status: 409 },
  });
  await user.click(rate('Itch', '6'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/This day cannot be filled in/)).toBeVisible();
  expect(rate('Itch', '6')).toBeChecked();
});
