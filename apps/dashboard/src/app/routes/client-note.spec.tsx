import { screen, waitFor, within } from '@testing-library/react';
import { clientRoutes, noteRoutes } from '@skinroot/contracts';
import { aNote } from '../../../test/builders/course';
import { aClient, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const address = `/clients/${anId(10)}/notes/${anId(40)}`;
const withNote = (note = aNote()) =>
  anApi()
    .serve(clientRoutes.get, aClient())
    .serve(noteRoutes.get, note)
    .serve(noteRoutes.list, { items: [note] });
const saving = (api: ReturnType<typeof withNote>) =>
  api.serve(noteRoutes.update, ({ body, ifMatch }) =>
    aNote({ sections: body.sections ?? [], version: ifMatch + 1, updatedAt: '2026-05-04T08:32:00Z' }),
  );

describe('a note', () => {
  it('is saved as it is typed, a pause after the last key, and says when', async () => {
    const api = saving(withNote());
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Subjective'), 'Sleeps well');
    expect(screen.getByRole('status')).toHaveTextContent('Saving');
    expect(await screen.findByText('Saved at 10:32')).toBeInTheDocument();
    const calls = api.callsOf(noteRoutes.update);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      headers: { 'if-match': '"5"' },
      body: { sections: [{ heading: 'Subjective', text: 'Sleeps well' }, {}, {}, {}] },
    });
  });

  it('saves what is open before it signs, then locks', async () => {
    const signed = aNote({
      state: 'signed',
      signedBy: 'Anna Lindqvist',
      signedAt: '2026-05-04T08:40:00Z',
      sha256: 'ab'.repeat(32),
      version: 7,
    });
    const api = saving(withNote()).serve(noteRoutes.sign, signed);
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Plan'), 'Oats again');
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Sign this note?' })).getByRole('button', {
        name: 'Sign and lock',
      }),
    );
    expect(await screen.findByText(/It does not change any more/)).toHaveTextContent(
      'Signed by Anna Lindqvist, 4 May 2026, 10:40',
    );
    expect(screen.queryByLabelText('Plan')).not.toBeInTheDocument();
    expect(screen.getByText(`SHA-256 ${'ab'.repeat(32)}`)).toBeInTheDocument();
    expect(
      api.calls
        .filter(({ route }) => route === noteRoutes.update || route === noteRoutes.sign)
        .map(({ headers }) => headers['if-match']),
    ).toEqual(['"5"', '"6"']);
  });

  it('shows both texts when somebody else changed it, and keeps mine when asked', async () => {
    const theirs = aNote({ version: 9, sections: [{ heading: 'Subjective', text: 'From the other window' }] });
    const api = withNote().serve(noteRoutes.update, ({ ifMatch, body }) =>
      ifMatch === 9
        ? aNote({ version: 10, sections: body.sections ?? [], updatedAt: '2026-05-04T08:33:00Z' })
        : problem('stale', { current: theirs }),
    );
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Subjective'), 'Mine');
    const conflict = await screen.findByRole('region', { name: 'This note was changed elsewhere' });
    expect(conflict).toHaveTextContent('From the other window');
    expect(conflict).toHaveTextContent('Mine');
    await user.click(within(conflict).getByRole('button', { name: 'Keep mine' }));
    expect(await screen.findByText('Saved at 10:33')).toBeInTheDocument();
    expect(screen.getByLabelText('Subjective')).toHaveValue('Mine');
  });

  it('keeps unsaved text through a failure and tries again', async () => {
    let tries = 0;
    const api = withNote().serve(noteRoutes.update, ({ body }) =>
      tries++ === 0
        ? problem('busy')
        : aNote({ version: 6, sections: body.sections ?? [], updatedAt: '2026-05-04T08:34:00Z' }),
    );
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Subjective'), 'Kept');
    expect(await screen.findByText('Not saved, retrying')).toBeInTheDocument();
    expect(sessionStorage.getItem(`skinroot-draft-${anId(40)}`)).toContain('Kept');
    expect(await screen.findByText('Saved at 10:34')).toBeInTheDocument();
    await waitFor(() => expect(sessionStorage.getItem(`skinroot-draft-${anId(40)}`)).toBeNull());
  });

  it('counts as saved what the API already holds when only its answer was lost', async () => {
    const api = withNote().serve(noteRoutes.update, ({ body }) =>
      problem('stale', {
        current: aNote({ version: 6, sections: body.sections ?? [], updatedAt: '2026-05-04T08:35:00Z' }),
      }),
    );
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Subjective'), 'Once');
    expect(await screen.findByText('Saved at 10:35')).toBeInTheDocument();
  });

  it('takes addenda once it is signed', async () => {
    const signed = aNote({
      state: 'signed',
      signedBy: 'Anna Lindqvist',
      signedAt: '2026-05-04T08:40:00Z',
      sha256: 'ab'.repeat(32),
    });
    const more = {
      ...signed,
      addenda: [{ id: anId(42), text: 'Letter came.', author: 'Anna Lindqvist', at: '2026-05-05T08:00:00Z' }],
    };
    const { user } = renderApp(address, withNote(signed).serve(noteRoutes.addAddendum, more));
    await user.type(await screen.findByLabelText('New addendum'), 'Letter came.');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Letter came.')).toBeInTheDocument();
    expect(screen.getByLabelText('New addendum')).toHaveValue('');
  });
});
