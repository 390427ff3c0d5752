import { screen, within } from '@testing-library/react';
import { overviewRoutes } from '@skinroot/contracts';
import { anId, anOverview } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const attention = [
  {
    clientId: anId(11),
    name: 'Johan Ek',
    kind: 'red-flag',
    text: 'Allergy clinic first.',
    since: '2026-05-04',
    target: 'intake',
  },
  {
    clientId: anId(12),
    name: 'Elin Hedlund',
    kind: 'flare',
    text: 'Three days above the baseline.',
    since: '2026-05-02',
    target: 'check-ins',
  },
] as const;

describe('Today', () => {
  it('walks the attention list with j and k', async () => {
    const { user } = renderApp('/', anApi().serve(overviewRoutes.get, anOverview({ attention: [...attention] })));
    const list = await screen.findByRole('region', { name: 'Needs you' });
    const [first, second] = within(list).getAllByRole('link');
    expect(first).toHaveTextContent('Red flag');
    await user.keyboard('j');
    expect(first).toHaveFocus();
    await user.keyboard('j');
    expect(second).toHaveFocus();
    await user.keyboard('k');
    expect(first).toHaveFocus();
    expect(first).toHaveAttribute('href', `/clients/${anId(11)}/intake`);
  });

  it('offers the first step to an empty practice', async () => {
    renderApp('/', anApi().serve(overviewRoutes.get, anOverview()));
    expect(await screen.findByRole('heading', { name: 'A quiet practice, for now' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'New client' })[0]).toHaveAttribute('href', '/clients?new');
  });

  it('can be tried again after a failure', async () => {
    let answers = 0;
    const api = anApi().serve(overviewRoutes.get, () =>
      answers++ === 0 ? problem('internal') : anOverview({ attention: [...attention] }),
    );
    const { user } = renderApp('/', api);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Johan Ek')).toBeInTheDocument();
  });
});
