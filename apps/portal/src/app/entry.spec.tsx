import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newLink, openPages } from '../../test/open-pages';
import { aToday, PublicApi } from '../../test/public-api';

beforeEach(() => localStorage.clear());

const dead = {
  status: 401,
  body: { type: '/problems/link-not-valid', title: 'This link does not open anything any more', status: 401 },
};

test('the token is redeemed once, and leaves the address', async () => {
  const { api } = openPages(newLink());
  await screen.findByRole('heading', { name: 'Hello Mira' });
  expect(window.location.href).toMatch(/\/c\/intake$/);
  expect(api.calls.filter(({ path }) => path.endsWith('/redeem'))).toEqual([
    {
      method: 'POST',
      path: '/api/public/redeem',
      body: { token: expect.stringContaining('token-number') as string, withIntake: true },
    },
  ]);
});

test('the intake comes with the link, and is asked for anew the next time', async () => {
  const { api, unmount } = openPages(newLink());
  const asked = () => api.calls.filter(({ path }) => path === '/api/public/intake').length;
  await screen.findByRole('heading', { name: 'Hello Mira' });
  expect(asked()).toBe(0);
  expect(localStorage.getItem('skinroot.session')).not.toContain('questionnaire');
  unmount();
  openPages('/c/intake', api);
  await waitFor(() => expect(asked()).toBe(1));
});

test('a portal link opens today', async () => {
  const api = new PublicApi();
  api.purpose = 'portal';
  openPages(newLink(), api);
  expect(await screen.findByText('Day 9 of 42: Without milk and wheat')).toBeVisible();
  expect(window.location.pathname).toBe('/c/today');
});

test('a dead link says what to do', async () => {
  const api = new PublicApi();
  api.refuse.set('/api/public/redeem', dead);
  openPages(newLink(), api);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'This link has ended' })).toHaveFocus());
  expect(screen.getByText(/ask your practitioner for a new one/)).toBeVisible();
});

test('without a token the cookie of an earlier visit opens the pages', async () => {
  const api = new PublicApi();
  api.purpose = 'portal';
  api.today = aToday({ program: 'Nickel' });
  openPages('/c', api);
  expect(await screen.findByText('Nickel')).toBeVisible();
  expect(api.calls.some(({ path }) => path.endsWith('/redeem'))).toBe(false);
});

test('without token, cookie or copy it says that a link is needed', async () => {
  const api = new PublicApi();
  api.refuse.set('/api/public/session', dead);
  openPages('/c', api);
  expect(await screen.findByRole('heading', { name: 'Open your personal link' })).toBeVisible();
});

test('without network the link can be tried again', async () => {
  const api = new PublicApi();
  api.isOffline = true;
  openPages(newLink(), api);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(window.location.hash).toMatch(/^#token-number/);
  api.isOffline = false;
  await userEvent.click(retry);
  await waitFor(() => expect(window.location.pathname).toBe('/c/intake'));
});

test('a new device of a begun intake asks for a code, and opens with the right one', async () => {
  const api = new PublicApi();
  api.code = '004217';
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'A code, please' });
  // Whoever looks up the code in their mail may come back to a page loaded anew.
  expect(window.location.hash).toMatch(/^#token-number/);
  await user.click(screen.getByRole('button', { name: 'Send me a code by e-mail' }));
  expect(await screen.findByText(/on its way/)).toBeVisible();
  await user.type(screen.getByLabelText('Code'), '12');
  await user.click(screen.getByRole('button', { name: 'Open my answers' }));
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription('The code has six digits.');
  await user.type(screen.getByLabelText('Code'), '3456');
  await user.click(screen.getByRole('button', { name: 'Open my answers' }));
  await waitFor(() => expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/not right/));
  await user.clear(screen.getByLabelText('Code'));
  await user.type(screen.getByLabelText('Code'), '004 217');
  await user.click(screen.getByRole('button', { name: 'Open my answers' }));
  expect(await screen.findByRole('heading', { name: 'Hello Mira' })).toBeVisible();
  expect(window.location.href).toMatch(/\/c\/intake$/);
});
