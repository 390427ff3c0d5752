import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workedExamples } from '@skinroot/reference';
import { watchDownloads } from '../../../test/downloads';
import { newLink, openPages } from '../../../test/open-pages';
import { PublicApi } from '../../../test/public-api';
import { WorkerHere } from '../../../../../test/workspace/worker-here';
import { go } from '../../shared/location';

beforeEach(() => localStorage.clear());

async function openSection(section: string, api = new PublicApi()) {
  const opened = openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', section));
  await screen.findAllByRole('group');
  return { ...opened, user: userEvent.setup() };
}

const yes = (question: string | RegExp) =>
  within(screen.getByRole('group', { name: question })).getByRole('radio', { name: 'Yes' });

test('begins with the first part, its heading in focus, and nothing chosen', async () => {
  openPages(newLink());
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Consents' })).toHaveFocus());
  expect(screen.getByText('Part 1 of 12')).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
});

test('a tap is saved at once and counted', async () => {
  const { api, user } = await openSection('skin');
  await user.click(yes('Has a doctor named the problem?'));
  await waitFor(() => expect(api.answers['skin.doctor']).toEqual([true]));
  expect(screen.getByText(/^1 of \d+ answered$/)).toBeVisible();
  expect(screen.getByText('Saved')).toBeVisible();
});

test('what a formula of the form presets is an answer like a given one, and stays open to the client', async () => {
  Object.assign(globalThis, { Worker: WorkerHere });
  const api = new PublicApi();
  api.state = 'sent';
  const expression = { language: 'text/fhirpath', expression: "'Both ' + 'elbows'" };
  const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression';
  api.questionnaire = {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Preset',
    item: [{ linkId: 'where', type: 'string', text: 'Where?', extension: [{ url, valueExpression: expression }] }],
  };
  openPages(newLink(), api);
  await waitFor(() => expect(api.answers.where).toEqual(['Both elbows']), { timeout: 4000 });
  act(() => go('intake', 'where'));
  const user = userEvent.setup();
  await user.clear(await screen.findByLabelText(/^Where/));
  await waitFor(() => expect(api.answers.where ?? []).toEqual([]), { timeout: 2000 });
});

test('what the form brings along is nothing that the client has begun', async () => {
  const api = new PublicApi();
  api.questionnaire = {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Brought along',
    item: [
      { linkId: 'where', type: 'string', text: 'Where?', initial: [{ valueString: 'Elbows' }] },
      { linkId: 'since', type: 'string', text: 'Since when?' },
    ],
  };
  openPages(newLink(), api);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await user.type(await screen.findByLabelText(/^Since when/), 'May');
  act(() => go('intake', ''));
  expect(await screen.findByRole('button', { name: 'Continue' })).toBeVisible();
});

test('a conditional question appears and goes', async () => {
  const { user } = await openSection('skin');
  expect(screen.queryByLabelText(/Which name, and when/)).toBeNull();
  await user.click(yes('Has a doctor named the problem?'));
  expect(screen.getByLabelText(/Which name, and when/)).toBeVisible();
  await user.click(
    within(screen.getByRole('group', { name: 'Has a doctor named the problem?' })).getByRole('radio', { name: 'No' }),
  );
  expect(screen.queryByLabelText(/Which name, and when/)).toBeNull();
});

test('typing is saved once it pauses, as one answer', async () => {
  const { api, user } = await openSection('about');
  await user.type(screen.getByLabelText('Age in years'), '34');
  expect(api.saved()).toHaveLength(0);
  await waitFor(() => expect(api.answers['about.age']).toEqual([34]), { timeout: 2000 });
  expect(api.saved()).toHaveLength(1);
});

test('what the form does not accept is said at the field and not sent', async () => {
  const { api, user } = await openSection('about');
  await user.type(screen.getByLabelText('Age in years'), '340');
  await user.tab();
  const field = screen.getByLabelText('Age in years');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/120/);
  await user.click(screen.getByRole('radio', { name: 'female' }));
  await waitFor(() => expect(api.answers['about.sex']).toBeDefined());
  expect(api.answers['about.age']).toBeUndefined();
});

test('a refusal of the server is said at its field', async () => {
  const api = new PublicApi();
  api.refuse.set('/api/public/intake/answers/skin.doctor', {
    status: 422,
    body: {
      type: '/problems/not-valid',
      title: 'Not right',
      status: 422,
      errors: [{ pointer: '#/value', detail: 'Please look at this again.' }],
    },
  });
  const { user } = await openSection('skin', api);
  await user.click(yes('Has a doctor named the problem?'));
  expect(await screen.findByText('Please look at this again.')).toBeVisible();
});

test('offline answers wait on the device and go out in order, once', async () => {
  const { api, user } = await openSection('flag');
  api.isOffline = true;
  await user.click(yes(/^Blood in the stool/));
  await user.click(yes(/^Vomiting/));
  await user.click(
    within(screen.getByRole('group', { name: /^Blood in the stool/ })).getByRole('radio', { name: 'No' }),
  );
  expect(await screen.findByText('Waiting for network')).toBeVisible();
  expect(
    Object.entries(localStorage).some(
      ([key, text]) => key.includes('outbox') && String(text).includes('flag.vomiting'),
    ),
  ).toBe(true);
  api.isOffline = false;
  act(() => void window.dispatchEvent(new Event('online')));
  await screen.findByText('Saved');
  const id = { id: expect.any(String) as string };
  expect(api.saved().map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
    ['flag.blood', { ...id, value: [true], since: 1 }],
    ['flag.vomiting', { ...id, value: [true], since: 2 }],
    ['flag.blood', { ...id, value: [false], since: 3 }],
  ]);
});

test('answers that waited are there again when the page is opened anew', async () => {
  const first = await openSection('flag');
  first.api.isOffline = true;
  await first.user.click(yes(/^Vomiting/));
  await screen.findByText('Waiting for network');
  first.unmount();
  const { api } = await openSection('flag', new PublicApi());
  expect(yes(/^Vomiting/)).toBeChecked();
  await waitFor(() => expect(api.answers['flag.vomiting']).toEqual([true]));
});

test('an urgent sign is shown at once, and the form goes on', async () => {
  const api = new PublicApi();
  api.urgentWhen = (answers) =>
    answers['flag.breath'] ? [{ id: 'emergency-now', level: 'emergency', text: 'for the practitioner' }] : [];
  const { user } = await openSection('flag', api);
  await user.click(yes(/^Right now: trouble breathing/));
  const panel = await screen.findByRole('alert');
  expect(panel).toHaveTextContent('call 112 now');
  expect(within(panel).getByRole('link', { name: 'Call 112' })).toHaveAttribute('href', 'tel:112');
  expect(panel).not.toHaveTextContent('for the practitioner');
  await user.click(within(panel).getByRole('button', { name: /^I have read this/ }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(yes(/^Vomiting/));
  await waitFor(() => expect(api.answers['flag.vomiting']).toEqual([true]));
});

test('goes on at the first question without an answer', async () => {
  const api = new PublicApi();
  api.answers = { 'consent.adult': [true], 'consent.health-data': [true], 'consent.no-diagnosis': [true] };
  openPages(newLink(), api);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(screen.getByRole('group', { name: /^I know that with trouble breathing/ })).toHaveFocus());
});

test('the review names what is missing and leads there', async () => {
  const api = new PublicApi();
  api.answers = complete();
  delete api.answers['skin.itch'];
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', '~review'));
  await screen.findByRole('heading', { name: '1 answer is still missing' });
  expect(screen.getByRole('button', { name: 'Go on to sign' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: /^Worst itch/ }));
  await waitFor(() => expect(screen.getByRole('group', { name: /^Worst itch/ })).toHaveFocus());
});

test('signs with the text as shown, and says what happens next', async () => {
  const api = new PublicApi();
  api.answers = complete();
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', '~review'));
  await user.click(await screen.findByRole('button', { name: 'Go on to sign' }));
  await user.click(await screen.findByRole('button', { name: 'Sign and send' }));
  expect(screen.getByLabelText('Your full name')).toHaveAccessibleDescription('Please type your first and last name.');
  await user.type(screen.getByLabelText('Your full name'), 'Mira Lind');
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(api.calls.at(-1)?.body).toEqual({
    signature: { name: 'Mira Lind', textShown: 'I agree.', language: 'en', timeZone: 'UTC' },
    since: 1,
  });
  expect(Object.keys(localStorage).filter((key) => key.includes('intake'))).toEqual([]);
});

test('takes a copy along once it is signed, and says when it cannot be made', async () => {
  const api = new PublicApi();
  api.state = 'submitted';
  const downloads = watchDownloads();
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Thank you' });
  const address = '/api/public/intakes/7b0f6a34-2f2e-4b57-9d0a-6b9f5f1c0002/copy';
  expect(api.calls.map(({ path }) => path)).not.toContain(address);
  api.refuse.set(address, { status: 429, body: { type: '/problems/too-many-requests', title: 'Wait', status: 429 } });
  await user.click(screen.getByRole('button', { name: 'Download my copy (PDF)' }));
  expect(await screen.findByText(/^The copy could not be made/)).toBeVisible();
  api.isOffline = true;
  await user.click(screen.getByRole('button', { name: 'Download my copy (PDF)' }));
  expect(await screen.findByText(/^No network right now/)).toBeVisible();
  expect(downloads).toEqual([]);
  api.isOffline = false;
  await user.click(screen.getByRole('button', { name: 'Download my copy (PDF)' }));
  expect(await screen.findByText('Your copy is in your downloads.')).toBeVisible();
  expect(downloads).toEqual([{ name: 'my-answers.pdf', size: expect.any(Number) }]);
  expect(downloads[0]?.size).toBeGreaterThan(0);
});

test('the link of a form leads to what was agreed with it, and to nothing of the other pages', async () => {
  const api = new PublicApi();
  api.state = 'submitted';
  const user = userEvent.setup();
  openPages(newLink(), api);
  await user.click(await screen.findByRole('link', { name: 'What you agreed to, and how to take it back' }));
  expect(await screen.findByRole('heading', { name: 'What you agreed to' })).toBeVisible();
  expect(await screen.findByText('You have not signed anything yet.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Download my data' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Back' }));
  expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
});

test('what the server finds at the signature is said at its question', async () => {
  const api = new PublicApi();
  api.answers = complete();
  api.refuse.set('/api/public/intake/submit', {
    status: 422,
    body: {
      type: '/problems/not-valid',
      title: 'Not right',
      status: 422,
      errors: [{ pointer: '#/answers/skin.itch', detail: 'Worst itch: please answer' }],
    },
  });
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', '~sign'));
  await user.type(await screen.findByLabelText('Your full name'), 'Mira Lind');
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  await user.click(await screen.findByRole('button', { name: 'Worst itch: please answer' }));
  expect(await screen.findByText('Worst itch: please answer')).toBeVisible();
});

/** A whole intake: the first complete one of the worked examples. */
function complete(): Record<string, unknown> {
  return { ...workedExamples.intake.find((intake) => intake.complete)?.answers };
}

test('a link that ends meanwhile says so, and keeps what was not sent', async () => {
  const { api, user } = await openSection('flag');
  api.refuse.set('/api/public/intake/answers/flag.vomiting', {
    status: 401,
    body: { type: '/problems/link-not-valid', title: 'Ended', status: 401 },
  });
  await user.click(yes(/^Vomiting/));
  expect(await screen.findByRole('alert', { name: 'This link has ended' })).toHaveTextContent('kept on this phone');
  expect(Object.keys(localStorage).some((key) => key.includes('outbox'))).toBe(true);
});

test('urgent signs of an earlier visit are shown again', async () => {
  const api = new PublicApi();
  api.answers = { 'flag.breath': [true] };
  api.urgentWhen = (answers) =>
    answers['flag.breath'] ? [{ id: 'emergency-now', level: 'emergency', text: 'for the practitioner' }] : [];
  openPages(newLink(), api);
  expect(await screen.findByRole('alert')).toHaveTextContent('call 112 now');
});

test('an answer from another device is shown and told', async () => {
  const api = new PublicApi();
  api.elsewhere = [{ linkId: 'flag.vomiting', value: [true] }];
  const { user } = await openSection('flag', api);
  await user.click(yes(/^Blood in the stool/));
  const note = await screen.findByRole('status', { name: 'Answered on another device' });
  expect(note).toHaveTextContent(/Vomiting.*the later answer, from the other device/);
  expect(yes(/^Vomiting/)).toBeChecked();
  expect(api.saved()).toHaveLength(1);
  expect(api.saved()[0]?.body).toMatchObject({ since: 1 });
  await user.click(within(note).getByRole('button', { name: 'All right' }));
  expect(screen.queryByRole('status', { name: 'Answered on another device' })).toBeNull();
});

test('an answer given here later stands, and says what it replaced', async () => {
  const api = new PublicApi();
  api.elsewhere = [{ linkId: 'flag.vomiting', value: [false] }];
  const { user } = await openSection('flag', api);
  await user.click(yes(/^Vomiting/));
  expect(await screen.findByRole('status', { name: 'Answered on another device' })).toHaveTextContent(
    'the answer from this device came later',
  );
  expect(yes(/^Vomiting/)).toBeChecked();
});

test('a repeated save that the other device has answered since gives way to its answer', async () => {
  const api = new PublicApi();
  api.isNew = false;
  api.elsewhere = [{ linkId: 'flag.vomiting', value: [false] }];
  const { user } = await openSection('flag', api);
  await user.click(yes(/^Vomiting/));
  expect(await screen.findByRole('status', { name: 'Answered on another device' })).toHaveTextContent(
    'the later answer, from the other device',
  );
  expect(yes(/^Vomiting/)).not.toBeChecked();
});

test('answers that came from another device in the last moment are looked over before they are signed', async () => {
  const api = new PublicApi();
  api.answers = complete();
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', '~sign'));
  await user.type(await screen.findByLabelText('Your full name'), 'Mira Lind');
  const submit = '/api/public/intake/submit';
  api.refuse.set(submit, { status: 409, body: { type: '/problems/stale', title: 'Stale', status: 409 } });
  api.answers = { ...api.answers, 'flag.vomiting': [true] };
  api.version = 7;
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  expect(await screen.findByRole('heading', { name: 'Your answers' })).toBeVisible();
  expect(screen.getByRole('status', { name: 'Answered on another device' })).toHaveTextContent(/Vomiting/);
  act(() => go('intake', '~sign'));
  await user.type(await screen.findByLabelText('Your full name'), 'Mira Lind');
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  await screen.findByRole('heading', { name: 'Thank you' });
  const sent = api.calls.filter(({ path }) => path === submit).map(({ body }) => (body as { since: number }).since);
  expect(sent).toEqual([1, 7]);
});

test('a guardian signs for a minor, with their relation', async () => {
  const api = new PublicApi();
  api.answers = complete();
  api.needsGuardian = true;
  const user = userEvent.setup();
  openPages(newLink(), api);
  await screen.findByRole('heading', { name: 'Hello Mira' });
  act(() => go('intake', '~sign'));
  await user.type(await screen.findByLabelText('Full name of the parent or guardian'), 'Eva Lind');
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  expect(screen.getByLabelText('Relation to the client')).toHaveAccessibleDescription(/how you are related/);
  await user.type(screen.getByLabelText('Relation to the client'), 'mother');
  await user.click(screen.getByRole('button', { name: 'Sign and send' }));
  await screen.findByRole('heading', { name: 'Thank you' });
  expect(api.calls.at(-1)?.body).toMatchObject({ signature: { name: 'Eva Lind', relation: 'mother' } });
});
