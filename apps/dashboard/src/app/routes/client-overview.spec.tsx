import { screen } from '@testing-library/react';
import { clientRoutes, insightRoutes, type ClientStatus } from '@skinroot/contracts';
import { noProgress } from '../../../test/builders/course';
import { aClient, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const address = `/clients/${anId(10)}`;

describe('the overview of a client', () => {
  it.each<[ClientStatus, string, string]>([
    ['new', 'To the intake', 'intake'],
    ['to-review', 'Read the intake', 'intake'],
    ['reviewed', 'Choose a program', 'plan'],
    ['active', 'Make the link', 'links'],
  ])('holds the next step of a client who is %s', async (status, action, tab) => {
    renderApp(address, anApi().serve(clientRoutes.get, aClient({ status })).serve(insightRoutes.get, noProgress()));
    expect(await screen.findByRole('link', { name: action })).toHaveAttribute('href', `${address}/${tab}`);
  });

  it('says so when the client is not there, without offering to try again', async () => {
    renderApp(address, anApi().serve(clientRoutes.get, problem('not-found')));
    expect(await screen.findByRole('alert')).toHaveTextContent('We cannot find this client');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });
});
