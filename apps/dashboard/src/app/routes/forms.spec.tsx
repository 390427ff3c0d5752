import { screen, within } from '@testing-library/react';
import { formRoutes, sessionRoutes } from '@skinroot/contracts';
import { aFormSummary } from '../../../test/builders/forms';
import { aMe, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';

const ours = aFormSummary({
  id: anId(61),
  title: 'Skin intake, short',
  key: 'skin-intake',
  state: 'published',
  questions: 25,
});
const own = aFormSummary();
const document = {
  resourceType: 'Questionnaire',
  id: 'x',
  url: 'https://example.org/x',
  status: 'active',
  title: 'Skin intake, short',
  item: [{ linkId: 'a', type: 'boolean', text: 'Itch?' }],
};
const withForms = () =>
  anApi()
    .serve(formRoutes.list, { items: [own, ours] })
    .serve(formRoutes.get, own)
    .serve(formRoutes.questionnaire, document)
    .serve(formRoutes.versions, { items: [{ number: 1, createdAt: own.updatedAt, publishedAt: null }] })
    .serve(formRoutes.create, ({ body }) => ({
      items: [{ form: aFormSummary({ title: body.title as string }), report: [] }],
    }));

describe('the forms', () => {
  it('are listed apart, each with its state, version and questions', async () => {
    renderApp('/templates/forms', withForms());
    const mine = within(await screen.findByRole('region', { name: 'Your own' }));
    expect(mine.getByRole('link', { name: 'Diary' }).closest('li')).toHaveTextContent(/1 question · version 1.*Draft/);
    const shipped = within(screen.getByRole('region', { name: 'From Skinroot' }));
    expect(shipped.getByRole('link', { name: ours.title }).closest('li')).toHaveTextContent(
      /25 questions · version 1.*Published/,
    );
    expect(shipped.queryByRole('link', { name: /Edit/ })).toBeNull();
  });

  it('ours are duplicated into a draft without our address, to be changed', async () => {
    const api = withForms();
    const { user, router } = renderApp('/templates/forms', api);
    await user.click(await screen.findByRole('button', { name: `Duplicate ${ours.title}` }));
    await screen.findByLabelText('Title');
    expect(api.callsOf(formRoutes.create)[0]?.body).toEqual({
      resourceType: 'Questionnaire',
      status: 'draft',
      title: 'Skin intake, short (copy)',
      item: document.item,
    });
    expect(router.state.location.pathname).toBe(`/templates/forms/${own.id}/build`);
  });

  it('ours say why they ask, with the publications', async () => {
    const shelf = { ...ours, key: 'product-shelf', title: 'Your product shelf' };
    const api = withForms()
      .serve(formRoutes.get, shelf)
      .serve(formRoutes.questionnaire, {
        ...document,
        item: [{ linkId: 'shelf.kind', type: 'string', text: 'What is it?' }],
      });
    renderApp(`/templates/forms/${shelf.id}`, api);
    const grounds = within(await screen.findByRole('region', { name: 'Why these questions' }));
    expect(grounds.getByText('What is it?')).toBeVisible();
    expect(grounds.getByText(/Tarun J/)).toBeVisible();
  });

  it.each(['owner', 'practitioner', 'assistant'] as const)(
    'offers the %s the answers as a table if they may read them',
    async (role) => {
      renderApp(`/templates/forms/${own.id}`, withForms().serve(sessionRoutes.me, aMe(role)));
      await screen.findByRole('button', { name: 'Export FHIR' });
      const link = screen.queryByRole('link', { name: 'Answers (CSV)' });
      if (role === 'assistant') expect(link).toBeNull();
      else expect(link).toHaveAttribute('href', `/api/forms/${own.id}/intakes.csv`);
    },
  );

  it('one brought in shows what is repaired before anything is saved', async () => {
    const api = withForms();
    const { user } = renderApp('/templates/forms', api);
    await user.click(await screen.findByRole('button', { name: 'Bring in a form' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Bring in a form' }));
    await user.click(dialog.getByLabelText('Or paste it here'));
    await user.paste(
      JSON.stringify({
        resourceType: 'Questionnaire',
        title: 'PHQ',
        item: [
          { linkId: 'a', type: 'boolean', text: 'A' },
          { linkId: 'a', type: 'date', text: 'B' },
        ],
      }),
    );
    const found = within(await dialog.findByRole('region', { name: 'PHQ' }));
    expect(found.getByText('2 questions')).toBeInTheDocument();
    expect(found.getByText('2 repairs, each by the question it was made to.')).toBeInTheDocument();
    expect(api.callsOf(formRoutes.create)).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Save as a draft' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Diary' })).toBeInTheDocument();
    expect(api.callsOf(formRoutes.create)).toHaveLength(1);
  });

  it.each([
    ['{"resourceType":"Patient"}', /This is a Patient; a Questionnaire is expected/],
    ['no JSON', /cannot be read/],
  ])('%s is refused with the reason', async (text, reason) => {
    const { user } = renderApp('/templates/forms?import', withForms());
    const dialog = within(await screen.findByRole('dialog', { name: 'Bring in a form' }));
    await user.click(dialog.getByLabelText('Or paste it here'));
    await user.paste(text);
    expect(await dialog.findByRole('alert')).toHaveTextContent(reason);
    expect(dialog.getByRole('button', { name: 'Save as a draft' })).toBeDisabled();
  });
});
