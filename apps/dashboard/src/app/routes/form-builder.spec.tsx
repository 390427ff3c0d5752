import { screen, waitFor, within } from '@testing-library/react';
import { formRoutes } from '@skinroot/contracts';
import { aFormSummary } from '../../../test/builders/forms';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';
import { WorkerHere } from '../../../../../test/workspace/worker-here';

const form = aFormSummary();
const address = `/templates/forms/${form.id}/build`;
const document = {
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Diary',
  item: [
    {
      linkId: 's1',
      type: 'group',
      text: 'Skin',
      item: [
        { linkId: 'a', type: 'boolean', text: 'Itch?' },
        { linkId: 'b', type: 'string', text: 'Where?' },
      ],
    },
  ],
};
const withForm = (part = {}) =>
  anApi()
    .serve(formRoutes.get, aFormSummary(part))
    .serve(formRoutes.list, { items: [form] })
    .serve(formRoutes.versions, { items: [] })
    .serve(formRoutes.questionnaire, document)
    .serve(formRoutes.update, { form: aFormSummary({ updatedAt: '2026-05-04T08:32:00Z' }), report: [] });
const saved = (api: ReturnType<typeof withForm>) => api.callsOf(formRoutes.update).at(-1)?.body as typeof document;
const outline = async () => within(await screen.findByRole('list', { name: 'The form from top to bottom' }));

describe('the builder', () => {
  it('saves a pause after the last key, as one document, and says when', async () => {
    const api = withForm();
    const { user } = renderApp(address, api);
    await user.click((await outline()).getByRole('button', { name: /Where\?/ }));
    const words = screen.getByLabelText('Question');
    await user.clear(words);
    await user.type(words, 'Where does it itch?');
    expect(screen.getByRole('status', { name: 'Saving of the draft' })).toHaveTextContent('Saving');
    expect(await screen.findByText('Saved at 10:32')).toBeInTheDocument();
    expect(api.callsOf(formRoutes.update)).toHaveLength(1);
    expect(saved(api).item[0]?.item[1]).toEqual({ linkId: 'b', type: 'string', text: 'Where does it itch?' });
  });

  it('builds a condition and a scored choice by keyboard, shown in the preview', async () => {
    const api = withForm();
    const { user } = renderApp(address, api);
    const rows = await outline();
    rows.getByRole('button', { name: /Diary/ }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(rows.getByRole('button', { name: /Where\?/ })).toHaveFocus();
    screen.getByRole('button', { name: 'Add a condition' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Show when “Itch?” is yes')).toBeInTheDocument();
    const phone = within(screen.getByRole('region', { name: 'Preview as a phone' }));
    await waitFor(() => expect(phone.queryByLabelText(/^Where/)).toBeNull());
    screen.getByRole('button', { name: 'Add' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: /One choice/ }));
    await waitFor(() => expect(screen.getByLabelText('Question')).toHaveFocus());
    await user.keyboard('How bad?');
    const points = screen.getAllByLabelText('Points');
    await user.type(points[0] as HTMLElement, '0');
    await user.type(points[1] as HTMLElement, '3');
    await user.click(await phone.findByRole('radio', { name: 'Second answer' }));
    expect(screen.getByRole('status', { name: 'Score of the answers tried' })).toHaveTextContent('3 of 3 points');
    await waitFor(() => expect(saved(api)?.item[0]?.item).toHaveLength(3));
  });

  it('shows in the preview what a formula makes of the answers tried', async () => {
    Object.assign(globalThis, { Worker: WorkerHere });
    const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
    const expression = "%resource.item.where(linkId = 'a').answer.value * 2";
    const extension = [{ url, valueExpression: { language: 'text/fhirpath', expression } }];
    const items = [
      { linkId: 'a', type: 'integer', text: 'How many?' },
      { linkId: 'b', type: 'integer', text: 'Twice', extension },
    ];
    const { user } = renderApp(address, withForm().serve(formRoutes.questionnaire, { ...document, item: items }));
    const phone = within(await screen.findByRole('region', { name: 'Preview as a phone' }));
    await user.type(await phone.findByLabelText(/^How many/), '4');
    await waitFor(() => expect(phone.getByLabelText(/^Twice/)).toHaveValue('8'), { timeout: 4000 });
    expect(screen.getByRole('status', { name: 'Score of the answers tried' })).toHaveTextContent('Twice: 8');
  });

  it('shows a long form in the preview by section, as the client leafs, and the section of what is picked', async () => {
    const group = (linkId: string, text: string, question: string) => ({
      linkId,
      type: 'group',
      text,
      item: [{ linkId: `${linkId}.1`, type: 'string', text: question }],
    });
    const item = [group('s', 'Skin', 'Where?'), group('f', 'Food', 'Milk?'), group('n', 'Nickel', 'Jewellery?')];
    const { user } = renderApp(address, withForm().serve(formRoutes.questionnaire, { ...document, item }));
    const rows = await outline();
    const phone = within(screen.getByRole('region', { name: 'Preview as a phone' }));
    expect(phone.getByText('Diary · section 1 of 3')).toBeInTheDocument();
    expect(phone.getByRole('button', { name: 'Back' })).toBeDisabled();
    await user.type(phone.getByLabelText(/^Where/), 'Hands');
    await user.click(phone.getByRole('button', { name: 'Next section' }));
    expect(phone.getByLabelText(/^Milk/)).toBeInTheDocument();
    expect(phone.queryByLabelText(/^Where/)).toBeNull();
    expect(screen.getByRole('region', { name: 'Preview as a phone' })).toHaveFocus();
    await user.click(rows.getByRole('button', { name: /Jewellery\?/ }));
    expect(phone.getByLabelText(/^Jewellery/)).toBeInTheDocument();
    expect(phone.getByRole('button', { name: 'Next section' })).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('Section in the preview'), '1. Skin');
    expect(phone.getByLabelText(/^Where/)).toHaveValue('Hands');
    await user.click(rows.getByRole('button', { name: /Milk\?/ }));
    await user.click(rows.getByRole('button', { name: /Jewellery\?/ }));
    expect(phone.getByLabelText(/^Jewellery/)).toBeInTheDocument();
  });

  it('moves with Alt and an arrow, and takes it back with Ctrl+Z', async () => {
    const api = withForm();
    const { user } = renderApp(address, api);
    const rows = await outline();
    await user.click(rows.getByRole('button', { name: /Where\?/ }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const order = () => rows.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 5));
    expect(order()).toEqual(['Diary', 'SkinS', 'Where', 'Itch?']);
    expect(rows.getByRole('button', { name: /Where\?/ })).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toEqual(['Diary', 'SkinS', 'Itch?', 'Where']);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(order()).toEqual(['Diary', 'SkinS', 'Where', 'Itch?']);
    await waitFor(() => expect(saved(api)?.item[0]?.item.map(({ linkId }) => linkId)).toEqual(['b', 'a']));
  });

  it('names what cannot work, and leads there', async () => {
    const { user } = renderApp(address, withForm());
    const rows = await outline();
    await user.click(rows.getByRole('button', { name: /Itch\?/ }));
    await user.click(screen.getByRole('switch', { name: 'Must be answered' }));
    await user.click(screen.getByRole('switch', { name: 'Hidden' }));
    await user.click(rows.getByRole('button', { name: /Diary/ }));
    await user.click(await screen.findByRole('radio', { name: 'Checks (1)' }));
    await user.click(screen.getByRole('button', { name: /“Itch\?” must be answered, but is hidden/ }));
    expect(screen.getByLabelText('Question')).toHaveValue('Itch?');
  });

  it('shows what a new version changes before it is published', async () => {
    const api = withForm({ latestVersion: 2 })
      .serve(formRoutes.questionnaire, (call) =>
        String(call.query.version) === '1' ? { ...document, title: 'Diary of old' } : document,
      )
      .serve(formRoutes.publish, aFormSummary({ state: 'published', latestVersion: 2 }));
    const { user } = renderApp(address, api);
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Publish version 2' }));
    expect(await dialog.findByText('1 difference')).toBeInTheDocument();
    expect(dialog.getByText('Diary of old')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('The form is published')).toBeInTheDocument();
    expect(api.callsOf(formRoutes.publish)).toHaveLength(1);
  });

  it('says what was not saved', async () => {
    const api = withForm().serve(formRoutes.update, problem('not-allowed'));
    const { user } = renderApp(address, api);
    await user.type(await screen.findByLabelText('Title'), '!');
    expect(await screen.findByText(/^Not saved/)).toBeInTheDocument();
  });
});
