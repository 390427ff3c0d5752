import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { sessionRoutes } from '@skinroot/contracts';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Providers } from '../src/app/providers';
import { routes } from '../src/app/routes';
import { makeQueryClient } from '../src/shared/query-client';
import { aMe } from './builders/people';
import { TestApi } from './serve';

// Whole pages in jsdom on a busy machine: what a test waits for may take its time, and fails only when it never comes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** An API with a signed-in owner; add to it what the page asks for. */
export function anApi(): TestApi {
  return new TestApi().serve(sessionRoutes.me, aMe());
}

/** Opens the app at an address, with everything it needs and the API stood in for. */
export function renderApp(path: string, api: TestApi) {
  globalThis.fetch = api.fetch as unknown as typeof fetch;
  sessionStorage.clear();
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const client = makeQueryClient({ onSignedOut: () => undefined, retries: 0 });
  render(
    <Providers client={client} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { user: userEvent.setup({ delay: null }), router };
}
