import { fireEvent, screen, within } from '@testing-library/react';
import {
  clientRoutes,
  fileRoutes,
  intakeRoutes,
  messageRoutes,
  type ClientFile,
  type Intake,
  type Message,
} from '@skinroot/contracts';
import { aFile, anIntake, anIntakeSummary } from '../../../test/builders/intake';
import { aClient, anId } from '../../../test/builders/people';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const address = `/clients/${anId(10)}/intake`;
const reading = (intake: Intake, files: ClientFile[] = []) =>
  anApi()
    .serve(clientRoutes.get, aClient())
    .serve(fileRoutes.list, { items: files })
    .serve(intakeRoutes.list, { items: [anIntakeSummary()] })
    .serve(intakeRoutes.get, intake);

describe('reading an intake', () => {
  it('puts red flags first, with what to do and the answers that raised them', async () => {
    renderApp(address, reading(anIntake()));
    const flags = await screen.findByRole('region', { name: '1 red flag' });
    expect(flags).toHaveTextContent('Allergy clinic before elimination or reintroduction of foods.');
    expect(flags).toHaveTextContent('Hives or swelling within two hours of a food: Yes, hazelnut');
    const regions = screen.getAllByRole('region').map((region) => region.querySelector('h2')?.textContent);
    expect(regions).toEqual([
      '1 red flag',
      'Areas',
      'Programs that fit',
      'Facts for the record',
      'All answers',
      'Consent',
    ]);
  });

  it('says plainly that there is no red flag', async () => {
    renderApp(address, reading(anIntake({ redFlags: [] })));
    expect(await screen.findByText(/None of the answers asks for a doctor/)).toBeInTheDocument();
  });

  it('opens an area to the answers behind it', async () => {
    const { user } = renderApp(address, reading(anIntake()));
    const areas = await screen.findByRole('region', { name: 'Areas' });
    await user.click(within(areas).getByText('Nickel'));
    expect(within(areas).getByText('4 of 4')).toBeVisible();
    expect(within(areas).getByText('9 of 16 points')).toBeVisible();
  });

  it('takes over the chosen facts, a conflict only when asked', async () => {
    const reviewed = anIntake({
      state: 'reviewed',
      reviewedAt: '2026-05-04T09:00:00Z',
      reviewedBy: 'Anna Lindqvist',
      facts: [],
    });
    const api = reading(anIntake()).serve(intakeRoutes.review, reviewed);
    const { user } = renderApp(address, api);
    await user.click(await screen.findByRole('button', { name: 'Accept all safe' }));
    expect(screen.getByRole('checkbox', { name: /Phone/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Keep: 17 March 1991' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Take: 18 March 1991' }));
    await user.click(screen.getByRole('button', { name: 'Mark as read and take over 2 facts' }));
    expect(await screen.findByText(/Read by/)).toHaveTextContent('Read by Anna Lindqvist, 4 May 2026, 11:00');
    expect(api.callsOf(intakeRoutes.review)[0]?.body).toEqual({ accept: ['phone', 'birthDate'] });
  });

  it('takes facts over with one key each; safe ones all at once, a conflict only by its own key', async () => {
    const api = reading(anIntake()).serve(intakeRoutes.review, anIntake({ facts: [] }));
    const { user } = renderApp(address, api);
    const facts = await screen.findByRole('region', { name: 'Facts for the record' });
    expect(facts).toHaveTextContent('n next, p back, a accept, x leave out, s accept all safe');
    await user.keyboard('s');
    expect(screen.getByRole('checkbox', { name: /Phone/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Keep/ })).toBeChecked();
    await user.keyboard('nx');
    expect(screen.getByRole('checkbox', { name: /Phone/ })).not.toBeChecked();
    await user.keyboard('a');
    expect(screen.getByRole('radio', { name: /^Take/ })).toBeChecked();
    await user.keyboard('pa');
    expect(screen.getByRole('button', { name: 'Mark as read and take over 2 facts' })).toBeInTheDocument();
  });

  it.each([
    ['a long form keeps the others closed', 25],
    ['a short form has all open', 1],
  ])('opens sections with something to notice; %s', async (_, lines) => {
    const quiet = {
      linkId: 'gut',
      title: 'Your gut',
      lines: Array.from({ length: lines }, (_line, at) => ({
        linkId: `gut.${at}`,
        text: `Pain ${at + 1}?`,
        answer: 'No',
        entry: '',
        answered: true,
        notable: false,
      })),
    };
    const { sections } = anIntake();
    renderApp(address, reading(anIntake({ sections: [...sections, quiet] })));
    expect(await screen.findByText('Where is the skin affected?')).toBeVisible();
    expect(screen.getByText('2 other questions')).toBeVisible();
    for (const text of ['Since when?', 'Pain 1?'])
      if (lines === 1) expect(screen.getByText(text)).toBeVisible();
      else expect(screen.getByText(text)).not.toBeVisible();
  });

  it('shows what is new beside what was said before, products with their findings, free text last', async () => {
    const changes = {
      intakeId: anId(30),
      since: '2026-01-10T10:00:00Z',
      lines: [{ linkId: 'a', text: 'Sleep', before: 'Bad', now: '' }],
    };
    const finding = { id: 'fragrance', severity: 'warn' as const, text: 'contains fragrance', ingredients: ['PARFUM'] };
    const product = {
      linkId: 'p',
      name: 'Night cream',
      ingredients: 'Aqua, Parfum, Moondust',
      known: 2,
      unknown: ['MOONDUST'],
      findings: [finding],
      ph: { value: null, origin: 'unknown' as const, verdict: 'measure it or ask the maker' },
      told: [],
      photos: [],
    };
    const freeText = [{ linkId: 'goal', text: 'Your goal?', answer: 'Sleep through' }];
    renderApp(address, reading(anIntake({ changes, products: [product], freeText })));
    expect(await screen.findByRole('row', { name: 'Sleep Bad not answered' })).toBeInTheDocument();
    const products = screen.getByRole('region', { name: 'Products' });
    expect(products).toHaveTextContent('Contains fragrance: parfum');
    expect(products).toHaveTextContent('Could not be read, so not judged: moondust');
    expect(products).toHaveTextContent('pH unknown: measure it or ask the maker');
    const titles = screen.getAllByRole('region').map((region) => region.querySelector('h2')?.textContent);
    expect(titles.slice(-3)).toEqual(['All answers', 'In their own words', 'Consent']);
    expect(
      screen.getByText('About 1 minute to read · 1 red flag · 1 changed answer · 2 facts to decide on'),
    ).toBeInTheDocument();
  });

  it('shows the products of a shelf as they were described, the pH with where it is from, and their labels', async () => {
    const product = {
      linkId: 'shelf.name~0',
      name: 'Night cream',
      ingredients: '',
      known: 0,
      unknown: [],
      findings: [],
      ph: { value: 5.5, origin: 'measured' as const, verdict: 'fits' },
      told: [{ linkId: 'shelf.stings~0', text: 'Does it sting or burn?', answer: 'sometimes' }],
      photos: [{ id: anId(50), name: 'label.jpg', contentType: 'image/jpeg', size: 9 }],
    };
    renderApp(address, reading(anIntake({ products: [product] })));
    const products = within(await screen.findByRole('region', { name: 'Products' }));
    expect(products.getByText('sometimes')).toBeVisible();
    expect(products.getByText('pH 5.5 (measured): fits')).toBeVisible();
    expect(products.getByText('No ingredients typed: read the label.')).toBeVisible();
    expect(products.getByRole('img', { name: 'Label of Night cream, photo 1' })).toHaveAttribute(
      'src',
      `/api/files/${anId(50)}?size=small`,
    );
    fireEvent.error(products.getByRole('img', { name: 'Label of Night cream, photo 1' }));
    expect(products.getByText(/^Cannot be shown: taken back by the client/)).toBeVisible();
  });

  it.each([
    [{ asked: 23, known: 23 }, 'No red flags. None of the answers asks for a doctor before a program.'],
    [{ asked: 3, known: 23 }, 'No red flags. This form asks about 3 of the 23 warning signs.'],
    [{ asked: 0, known: 23 }, 'No warning signs asked. This form cannot say whether a doctor comes first.'],
  ])('without flags, of the signs %j, it says no more than was asked', async (signs, words) => {
    renderApp(address, reading(anIntake({ redFlags: [], signs })));
    expect(
      await screen.findByText((_, element) => element?.tagName === 'P' && element.textContent === words),
    ).toBeVisible();
  });

  it('of a form that scores nothing shows no programs', async () => {
    renderApp(address, reading(anIntake({ areas: [], proposals: [] })));
    expect(await screen.findByRole('region', { name: 'All answers' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Programs that fit' })).toBeNull();
  });

  it('keeps the answers of each entry of a repeating group under its name', async () => {
    const line = (entry: string, answer: string) => ({
      linkId: `name ${entry}`,
      text: 'Name',
      entry,
      answer,
      answered: true,
      notable: true,
    });
    const sections = [
      { linkId: 'shelf', title: 'Shelf', lines: [line('Product 1', 'Soap'), line('Product 2', 'Oil')] },
    ];
    renderApp(address, reading(anIntake({ sections })));
    const second = await screen.findByRole('heading', { level: 4, name: 'Product 2' });
    expect(screen.getByRole('heading', { level: 4, name: 'Product 1' })).toBeVisible();
    expect(second.nextElementSibling).toHaveTextContent('NameOil');
  });

  it('asks chosen questions back, each with a few words, and shows the old answer beside the new', async () => {
    const link = {
      id: anId(40),
      url: 'https://skinroot.test/c#token',
      expiresAt: '2026-06-01T08:00:00Z',
      intakeId: anId(41),
      sent: 'sent' as const,
      sentBecause: 'written to maja@example.com',
    };
    const line = {
      linkId: 'skin.since',
      text: 'Since when?',
      message: 'Which year?',
      before: 'Childhood',
      now: '1994',
    };
    const asked = {
      intakeId: anId(41),
      state: 'submitted' as const,
      askedAt: '2026-05-04T08:00:00Z',
      submittedAt: '2026-05-05T08:00:00Z',
      lines: [line],
    };
    const api = reading(anIntake({ followUps: [asked] })).serve(intakeRoutes.ask, link);
    const { user } = renderApp(address, api);
    expect(
      await screen.findByRole('row', { name: 'Since when? (you asked: “Which year?”) Childhood 1994' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ask back' }));
    await user.click(await screen.findByRole('combobox', { name: 'Which question' }));
    await user.click(await screen.findByRole('option', { name: 'Where is the skin affected?' }));
    expect(screen.getByRole('button', { name: 'Ask' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Where is the skin affected?' }), 'Which hand?');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByRole('dialog', { name: /^Questions for/ })).toBeInTheDocument();
    expect(api.callsOf(intakeRoutes.ask)[0]?.body).toEqual({
      asks: [{ linkId: 'skin.where', message: 'Which hand?' }],
      send: true,
    });
  });

  describe('with photos and files', () => {
    const photos = [
      aFile({ id: anId(62), linkId: 'skin.since', name: 'child.jpg' }),
      aFile({ id: anId(61), name: 'leg.jpg' }),
      aFile({ id: anId(60), name: 'arm.jpg' }),
    ];
    const letter = aFile({
      id: anId(63),
      linkId: 'skin.creams',
      name: 'letter.pdf',
      contentType: 'application/pdf',
      size: 1_240_000,
      width: null,
      height: null,
    });

    it('shows them under their questions, in the form’s order, between what is new and the products', async () => {
      const other = aFile({ id: anId(64), intakeId: anId(30) });
      renderApp(address, reading(anIntake(), [letter, other, ...photos]));
      const region = within(await screen.findByRole('region', { name: 'Photos and files' }));
      expect(region.getAllByRole('img').map((image) => [image.getAttribute('alt'), image.getAttribute('src')])).toEqual(
        [
          ['Where is the skin affected? (1 of 2)', `/api/files/${anId(60)}?size=small`],
          ['Where is the skin affected? (2 of 2)', `/api/files/${anId(61)}?size=small`],
          ['Since when?', `/api/files/${anId(62)}?size=small`],
        ],
      );
      const paper = region.getByRole('link', { name: 'letter.pdf' });
      expect(paper).toHaveAttribute('href', `/api/files/${anId(63)}`);
      expect(paper.parentElement).toHaveTextContent('1.2 MB');
      const titles = screen.getAllByRole('region').map((part) => part.querySelector('h2')?.textContent);
      expect(titles.indexOf('Photos and files')).toBeLessThan(titles.indexOf('All answers'));
    });

    it('opens a photo by Enter; arrows go on and back, Esc closes, and focus is on the thumbnail last seen', async () => {
      const { user } = renderApp(address, reading(anIntake(), photos));
      const first = await screen.findByRole('button', { name: 'Where is the skin affected? (1 of 2)' });
      first.focus();
      await user.keyboard('{Enter}');
      const viewer = within(await screen.findByRole('dialog', { name: 'Photos' }));
      const full = (number: number) => `/api/files/${anId(number)}?size=full`;
      expect(viewer.getByRole('img')).toHaveAttribute('src', full(60));
      expect(viewer.getByRole('status')).toHaveTextContent('1 of 3');
      await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}');
      expect(viewer.getByRole('img', { name: 'Where is the skin affected? (2 of 2)' })).toHaveAttribute(
        'src',
        full(61),
      );
      await user.click(viewer.getByRole('button', { name: 'Next photo' }));
      expect(viewer.getByRole('img', { name: 'Since when?' })).toHaveAttribute('src', full(62));
      await user.keyboard('{Escape}');
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(screen.getByRole('button', { name: 'Since when?' })).toHaveFocus();
    });

    it('shows nothing where there are none', async () => {
      renderApp(address, reading(anIntake()));
      expect(await screen.findByRole('region', { name: 'All answers' })).toBeVisible();
      expect(screen.queryByRole('region', { name: /iles/ })).toBeNull();
    });

    it('says so when they cannot be had', async () => {
      const api = reading(anIntake()).serve(fileRoutes.list, problem('internal'));
      renderApp(address, api);
      const region = await screen.findByRole('region', { name: 'Photos and files' });
      expect(within(region).getByRole('button', { name: 'Try again' })).toBeVisible();
    });
  });

  it('gives the answers as a PDF and as a FHIR response', async () => {
    renderApp(address, reading(anIntake()));
    const response = await screen.findByRole('link', { name: 'FHIR response' });
    expect(response).toHaveAttribute('href', `/api/intakes/${anId(20)}/questionnaire-response`);
    expect(response).toHaveAttribute('download', 'questionnaire-response.json');
    expect(screen.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', `/api/intakes/${anId(20)}/pdf`);
  });

  it('shows how far an unfinished intake is', async () => {
    const started = anIntakeSummary({
      state: 'started',
      submittedAt: null,
      progress: { answered: 58, total: 124, percent: 47 },
    });
    const reminder: Message = {
      id: anId(50),
      clientId: anId(10),
      clientName: 'Maja Berg',
      kind: 'reminder',
      state: 'skipped',
      because: 'no e-mail address in the record',
      at: '2026-05-06T08:00:00Z',
    };
    renderApp(
      address,
      anApi()
        .serve(clientRoutes.get, aClient())
        .serve(intakeRoutes.list, { items: [started] })
        .serve(messageRoutes.list, { items: [reminder], nextCursor: null }),
    );
    expect(await screen.findByText(/58 of 124 questions answered/)).toHaveTextContent('47 %');
    expect(screen.getByRole('button', { name: 'New link to the intake' })).toBeInTheDocument();
    const messages = screen.getByRole('region', { name: 'Messages' });
    expect(await within(messages).findByText(/because: no e-mail address/)).toBeVisible();
  });
});
