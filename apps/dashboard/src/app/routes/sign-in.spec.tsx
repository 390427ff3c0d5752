import { screen } from '@testing-library/react';
import { overviewRoutes, sessionRoutes } from '@skinroot/contracts';
import { aMe, anOverview } from '../../../test/builders/people';
import { renderApp } from '../../../test/render-app';
import { problem, TestApi } from '../../../test/serve';

async function fillIn(user: ReturnType<typeof renderApp>['user']) {
  await user.type(await screen.findByLabelText(/E-mail/), 'anna@example.org');
  await user.type(screen.getByLabelText(/^Password/), 'not the right one');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('sign-in', () => {
  it('says that the password is wrong and stays', async () => {
    const api = new TestApi().serve(sessionRoutes.signIn, problem('sign-in-failed'));
    const { user, router } = renderApp('/sign-in', api);
    await fillIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is wrong');
    expect(router.state.location.pathname).toBe('/sign-in');
  });

  it('leads whoever is signed out to the sign-in page and back to where they were', async () => {
    const api = new TestApi().serve(sessionRoutes.me, problem('signed-out')).serve(sessionRoutes.signIn, aMe());
    const { user, router } = renderApp('/practice?x=1', api);
    await screen.findByLabelText(/E-mail/);
    expect(router.state.location.search).toBe('?return=%2Fpractice%3Fx%3D1');
    await fillIn(user);
    expect(await screen.findByRole('heading', { level: 1, name: 'Lindqvist Skin & Food' })).toBeInTheDocument();
    expect(router.state.location.pathname + router.state.location.search).toBe('/practice?x=1');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-up'])(
    'never returns to %s',
    async (address) => {
      const api = new TestApi()
        .serve(sessionRoutes.signIn, aMe())
        .serve(sessionRoutes.me, aMe())
        .serve(overviewRoutes.get, anOverview());
      const { user, router } = renderApp(`/sign-in?return=${encodeURIComponent(address)}`, api);
      await fillIn(user);
      expect(await screen.findByRole('heading', { name: 'A quiet practice, for now' })).toBeInTheDocument();
      expect(router.state.location.pathname).toBe('/');
    },
  );
});
