import { screen, waitFor, within } from '@testing-library/react';
import { clientRoutes, linkRoutes } from '@skinroot/contracts';
import { aClient, aClientSummary, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const maja = aClientSummary();
const oskar = aClientSummary({ id: anId(11), firstName: 'Oskar', lastName: 'Nyström' });
const link = {
  id: anId(60),
  url: 'https://skinroot.example/c#secret-token',
  expiresAt: '2026-06-01T08:00:00Z',
  intakeId: anId(20),
  sent: 'sent',
  sentBecause: 'Written to maja@example.org.',
} as const;

const listing = () =>
  anApi().serve(clientRoutes.list, ({ query }) => ({
    items: [maja, oskar].filter(({ firstName }) => firstName.toLowerCase().includes(query.search ?? '')),
    nextCursor: null,
  }));

describe('Clients', () => {
  it('searches as one types and keeps the search in the address', async () => {
    const api = listing();
    const { user, router } = renderApp('/clients', api);
    expect(await screen.findByText('Maja Berg')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Search clients'), 'osk');
    await waitFor(() => expect(screen.queryByText('Maja Berg')).not.toBeInTheDocument());
    expect(screen.getByText('Oskar Nyström')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?search=osk');
    expect(api.callsOf(clientRoutes.list)).toHaveLength(2);
  });

  it('says when nobody matches, with a way back', async () => {
    const { user } = renderApp('/clients?search=zzz', listing());
    await user.click(await screen.findByRole('button', { name: 'Show everybody' }));
    expect(await screen.findByText('Maja Berg')).toBeInTheDocument();
    expect(screen.getByLabelText('Search clients')).toHaveValue('');
  });

  it('loads the next page from the cursor', async () => {
    const api = anApi().serve(clientRoutes.list, ({ query }) =>
      query.cursor === 'two' ? { items: [oskar], nextCursor: null } : { items: [maja], nextCursor: 'two' },
    );
    const { user } = renderApp('/clients', api);
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('Oskar Nyström')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
  });

  it('adds a client and shows the intake link once, with how it was sent', async () => {
    const api = listing()
      .serve(clientRoutes.create, aClient({ status: 'new' }))
      .serve(linkRoutes.create, link);
    const { user } = renderApp('/clients', api);
    await user.click(await screen.findByRole('button', { name: 'New client' }));
    const dialog = await screen.findByRole('dialog', { name: 'New client' });
    await user.type(within(dialog).getByLabelText(/First name/), 'Maja');
    await user.type(within(dialog).getByLabelText(/E-mail/), 'maja@example.org');
    await user.click(within(dialog).getByRole('button', { name: 'Create & send intake link' }));
    const shown = await screen.findByRole('dialog', { name: 'Intake link for Maja' });
    expect(within(shown).getByLabelText('Link')).toHaveValue(link.url);
    expect(shown).toHaveTextContent('Sent by e-mail. Written to maja@example.org.');
    expect(api.callsOf(clientRoutes.create)[0]).toMatchObject({
      body: { firstName: 'Maja', lastName: '', email: 'maja@example.org' },
      headers: { 'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    });
    expect(api.callsOf(linkRoutes.create)[0]?.body).toEqual({ purpose: 'intake', send: true });
  });

  it('does not add the client twice when only the link failed', async () => {
    let tries = 0;
    const api = listing()
      .serve(clientRoutes.create, aClient({ status: 'new', email: null }))
      .serve(linkRoutes.create, () =>
        tries++ === 0
          ? problem('busy')
          : { ...link, sent: 'skipped' as const, sentBecause: 'There is no e-mail address.' },
      );
    const { user } = renderApp('/clients?new', api);
    const dialog = await screen.findByRole('dialog', { name: 'New client' });
    await user.type(within(dialog).getByLabelText(/First name/), 'Maja');
    await user.click(within(dialog).getByRole('button', { name: 'Create & get intake link' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Busy, try again in a moment');
    await user.click(within(dialog).getByRole('button', { name: 'Create & get intake link' }));
    expect(await screen.findByRole('dialog', { name: 'Intake link for Maja' })).toHaveTextContent(
      'Not sent by e-mail.',
    );
    expect(api.callsOf(clientRoutes.create)).toHaveLength(1);
    expect(api.callsOf(linkRoutes.create)).toHaveLength(2);
  });

  it('puts what the API finds wrong at its field', async () => {
    const api = listing().serve(
      clientRoutes.create,
      problem('not-valid', { errors: [{ pointer: '#/email', detail: 'is not an e-mail address' }] }),
    );
    const { user } = renderApp('/clients?new', api);
    const dialog = await screen.findByRole('dialog', { name: 'New client' });
    await user.type(within(dialog).getByLabelText(/First name/), 'Maja');
    await user.click(within(dialog).getByRole('button', { name: 'Create only' }));
    expect(await within(dialog).findByLabelText(/E-mail/)).toHaveAccessibleDescription(/is not an e-mail address/);
  });
});
