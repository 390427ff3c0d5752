import { screen, waitFor, within } from '@testing-library/react';
import { clientRoutes, formRoutes, intakeRoutes, linkRoutes, type Link } from '@skinroot/contracts';
import { aFormSummary } from '../../../test/builders/forms';
import { anIntakeSummary } from '../../../test/builders/intake';
import { aClient, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';

const standard = aFormSummary({
  id: anId(61),
  key: 'root-cause-intake',
  title: 'Root-cause intake',
  state: 'published',
});
const diary = aFormSummary({ id: anId(62), title: 'Diary', state: 'draft', latestVersion: 2 });
const draft = aFormSummary({ id: anId(63), title: 'Never published' });
const withLinks = () =>
  anApi()
    .serve(clientRoutes.get, aClient())
    .serve(formRoutes.list, { items: [diary, draft, standard] })
    .serve(linkRoutes.list, { items: [] })
    .serve(intakeRoutes.list, { items: [anIntakeSummary({ id: anId(71), formTitle: 'Diary' })] })
    .serve(linkRoutes.create, {
      id: anId(70),
      url: 'https://skin.example/c#token',
      expiresAt: '2026-06-04T08:30:00Z',
      intakeId: anId(71),
      sent: 'skipped',
      sentBecause: 'no address',
    });

describe('links of a client', () => {
  it('offer the published forms, and open the one that is chosen', async () => {
    const api = withLinks();
    const { user } = renderApp(`/clients/${anId(10)}/links`, api);
    const choice = await screen.findByLabelText('Form of the intake link');
    expect(await within(choice).findByText('Diary')).toBeInTheDocument();
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Root-cause intake', 'Diary']);
    await user.selectOptions(choice, 'Diary');
    await user.click(screen.getByRole('button', { name: 'Intake link' }));
    expect(await screen.findByLabelText('Link')).toHaveValue('https://skin.example/c#token');
    expect(api.callsOf(linkRoutes.create)[0]?.body).toMatchObject({ purpose: 'intake', formId: diary.id });
  });

  it('say which form they open', async () => {
    const link: Link = {
      id: anId(70),
      purpose: 'intake',
      state: 'opened',
      createdAt: '2026-05-04T08:30:00Z',
      expiresAt: '2026-06-04T08:30:00Z',
      openedAt: '2026-05-04T09:30:00Z',
      revokedAt: null,
      intakeId: anId(71),
    };
    const portal: Link = { ...link, id: anId(72), purpose: 'portal', intakeId: null };
    renderApp(`/clients/${anId(10)}/links`, withLinks().serve(linkRoutes.list, { items: [link, portal] }));
    const links = await screen.findAllByRole('listitem');
    await waitFor(() => expect(links[0]).toHaveTextContent(/^Diary\s*Opened/));
    expect(links[1]).toHaveTextContent(/^Daily pages\s*Opened/);
  });

  it('the root-cause intake needs no choice, and the daily pages take none', async () => {
    const api = withLinks();
    const { user } = renderApp(`/clients/${anId(10)}/links`, api);
    await user.click(await screen.findByRole('button', { name: 'Intake link' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await user.selectOptions(screen.getByLabelText('Form of the intake link'), 'Diary');
    await user.click(screen.getByRole('button', { name: 'Daily pages link' }));
    expect(api.callsOf(linkRoutes.create).map(({ body }) => (body as { formId?: string }).formId)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
