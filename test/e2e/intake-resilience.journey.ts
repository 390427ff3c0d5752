import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import type { SignedConsents, Upload } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { type Cut, type CutPoint, CutLine, type Exchange } from './cut-line';
import { apiAt, IntakeOffice, post, type SentIntake } from './intake-office';
import { type Ending, endings, Phone } from './phone';
import {
  answerAll,
  expectKept,
  expectSaved,
  handIn,
  itch,
  photo,
  shortForm,
  shortIntakeOn,
  signer,
} from './short-intake';

interface Step {
  name: string;
  /** What the client does when the line breaks. */
  during: 'opening' | 'returning' | 'typing' | 'answering' | 'removing' | 'signing';
  at: CutPoint;
  cuts?: readonly Cut[];
}

const pieces: readonly Cut[] = ['before', 'midway', 'after'];
const put = (path: RegExp): CutPoint => ({ method: 'PUT', path });
const beginFile: CutPoint = { method: 'POST', path: /intake\/files$/ };
const submit: CutPoint = { method: 'POST', path: /\/intake\/submit$/ };
// Leaving a section asks nothing of the server, so there is nothing to cut.
const steps: readonly Step[] = [
  { name: 'the link redeemed', during: 'opening', at: { method: 'POST', path: /\/redeem$/ } },
  { name: 'the form loaded again', during: 'returning', at: { method: 'GET', path: /\/public\/intake$/ } },
  { name: 'a text being typed', during: 'typing', at: put(/answers\/where$/) },
  { name: 'a choice', during: 'answering', at: put(/answers\/itch$/) },
  { name: 'a consent', during: 'answering', at: put(/answers\/consent\.photos$/) },
  { name: 'a photo begun', during: 'answering', at: beginFile },
  { name: 'its first piece', during: 'answering', at: put(/files\/.*offset=0$/), cuts: pieces },
  { name: 'its second piece', during: 'answering', at: put(/files\/.*offset=262144$/), cuts: pieces },
  { name: 'its last piece', during: 'answering', at: put(/files\/.*offset=524288$/), cuts: pieces },
  { name: 'the photo as an answer', during: 'answering', at: put(/answers\/photos$/) },
  { name: 'the photo taken back', during: 'removing', at: put(/answers\/photos$/) },
  { name: 'the signature', during: 'signing', at: submit },
];

/** One cut on one phone: a client of its own, on a line of its own. */
interface Cell {
  step: Step;
  when: Cut;
  ending: Ending;
  line: CutLine;
  sent: SentIntake;
  link: string;
}

// Traces of so many pages take longer than the pages.
test.use({ trace: 'off' });

let office: IntakeOffice;
let photoHash: string;
let phones = 0;
test.beforeAll(async ({ playwright, baseURL }) => {
  office = await IntakeOffice.open(await apiAt(playwright, baseURL), shortForm);
  photoHash = await photoOverAGoodLine(await apiAt(playwright, baseURL));
});
test.afterAll(() => office.close());

for (const step of steps)
  for (const ending of endings)
    test(`${step.name}, cut, ${ending}: all arrives once`, async ({ browser, baseURL }) => {
      const cuts = step.cuts ?? ['before', 'after'];
      const cells = await Promise.all(cuts.map((when) => aCell(baseURL ?? '', { step, when, ending })));
      const phone = await Phone.open(ending, browser, cells.length);
      const each = (work: (cell: Cell, index: number) => Promise<void>) =>
        Promise.all(cells.map((cell, index) => test.step(`cut ${cell.when}`, () => work(cell, index))));
      try {
        await each((cell, index) => fillIn(cell, phone.tab(index)));
        await phone.end();
        for (const { line } of cells) line.mend();
        await each(async (cell, index) =>
          comeBack(cell, await phone.comeBack(index, cell.link, () => cell.line.arrive())),
        );
        await each((cell, index) => expectOnce(cell, phone.tab(index)));
      } finally {
        await phone.close();
        await Promise.all(cells.map(({ line }) => line.close()));
      }
    });

async function aCell(server: string, cut: Pick<Cell, 'step' | 'when' | 'ending'>): Promise<Cell> {
  phones += 1;
  const line = new CutLine(server, `10.0.${phones >> 8}.${phones & 255}`);
  const [port, sent] = await Promise.all([line.open(), office.send()]);
  // A name of its own: browsers tell cookies apart by name, not by port.
  return { ...cut, line, sent, link: `http://${cut.when}.localhost:${port}/c#${sent.token}` };
}

/** Fills in until the line breaks; where that needs no line, on to the last question. */
async function fillIn({ step, when, ending, line, link }: Cell, page: Page): Promise<void> {
  const isLater = step.during === 'removing' || step.during === 'returning';
  if (!isLater) line.cutAt(step.at, when);
  await page.goto(link);
  if (step.during === 'returning') {
    // The form comes with the link the first time.
    await expect(shortIntakeOn(page).begin).toBeVisible();
    line.cutAt(step.at, when);
    await page.reload({ waitUntil: 'commit' });
  } else if (step.during !== 'opening') {
    await answerAll(page, async (field) => {
      if (step.during === 'typing') {
        await field.fill('Both');
        await expectBroken(line);
      }
      await field.fill('Both elbows');
    });
    if (step.during === 'signing') {
      await expectSaved(page, 1);
      await handIn(page, 1);
    }
    if (step.during === 'removing') {
      await expectSaved(page, 1);
      line.cutAt(step.at, when);
      await shortIntakeOn(page).remove.tap();
    }
    await expectKept(page, ending);
  }
  await expectBroken(line);
}

const expectBroken = (line: CutLine): Promise<void> => expect.poll(() => line.isBroken, { intervals: [20] }).toBe(true);

/** Comes back and hands in; what was answered before the cut is not asked again. */
async function comeBack({ step, sent }: Cell, page: Page): Promise<void> {
  const { code, begin, goOn, pictures, review, sign, thanks } = shortIntakeOn(page);
  const inside = begin.or(goOn).or(pictures).or(review).or(sign).or(thanks);
  await expect(inside.or(code)).toBeVisible();
  if (await code.isVisible()) {
    // A cookie not yet on the disk when the browser was killed: the device is new to us again.
    await code.fill(await office.readOutCode(sent));
    await page.getByRole('button', { name: 'Open my answers' }).tap();
  }
  await expect(inside).toBeVisible();
  if (await thanks.isVisible()) return expect(step.during).toBe('signing');
  if (step.during === 'opening' || step.during === 'returning')
    await answerAll(page, (field) => field.fill('Both elbows'));
  await handIn(page, step.during === 'removing' ? 0 : 1);
  await expect(thanks).toBeVisible();
}

/** Each answer, photo, signature and event is there once, and went out once, in the order it was given. */
async function expectOnce({ step, when, line, sent }: Cell, page: Page): Promise<void> {
  const went = ({ method, path }: CutPoint) =>
    line.exchanges.filter((exchange) => exchange.method === method && path.test(exchange.url));
  const file = went(beginFile).map(({ body }) => idIn(body))[0] ?? '';
  const isTakenBack = step.during === 'removing';
  const photoHeld = { id: file, name: photo.name, width: photo.width, height: photo.height, linkId: 'photos' };
  expect(await office.look(sent)).toEqual({
    intakes: [`${sent.intakeId} submitted`],
    status: 'completed',
    answers: answersWith(isTakenBack ? [] : [file]),
    files: isTakenBack ? [] : [expect.objectContaining(photoHeld)],
    bytes: isTakenBack ? [] : [photoHash],
    events: ['intake-submitted', 'intake-started', 'link-made', 'client-added'],
    signedBy: signer,
  });
  const { items: signed } = await page.evaluate(
    async () => (await fetch('/api/public/consents')).json() as Promise<SignedConsents>,
  );
  expect(
    signed.map(({ intakeId, purposes }) => [intakeId, purposes.map(({ purpose, state }) => `${purpose} ${state}`)]),
  ).toEqual([[sent.intakeId, ['consent.photos given']]]);
  const inOrder = eachOnce(went(put(/\/answers\//)), ({ url, body }) => said(url, body));
  // Typed on before the page knew that its request was lost: both go, one after the other.
  if (step.during === 'typing' && when === 'before' && inOrder[0] === 'where Both') inOrder.shift();
  expect(inOrder).toEqual(answersSent(step, when, file));
  expect(eachOnce(went(put(/\/files\//)), ({ url, status }) => `${url.split('?').at(-1)} ${status}`)).toEqual(
    ['offset=0', 'offset=262144', 'offset=524288'].map((piece) => `${piece} 200`),
  );
  expect(new Set(went(beginFile).map(({ body, status }) => `${idIn(body)} ${status}`))).toEqual(
    new Set([`${file} 201`]),
  );
  expect(went(submit).map(({ status }) => status)).toEqual([200]);
}

/** What went out, in words; again at once only where no page that lived on had heard that it arrived. */
function eachOnce(exchanges: readonly Exchange[], inWords: (exchange: Exchange) => string): string[] {
  const words = exchanges.map(inWords);
  expect(exchanges.filter(({ wasHeard }, index) => wasHeard && words[index] === words[index + 1])).toEqual([]);
  return words.filter((word, index) => word !== words[index - 1]);
}

/** Every answer in the order given; of a text that was typed on, what the server had heard before. */
const answersSent = ({ during }: Step, when: Cut, file: string): string[] => [
  ...(during === 'typing' && when === 'after' ? ['where Both'] : []),
  'where Both elbows',
  'itch often',
  'consent.photos true',
  `photos ${file}`,
  ...(during === 'removing' ? ['photos null'] : []),
];

/** An answer in a few words. */
function said(url: string, body: Buffer): string {
  const { value } = JSON.parse(body.toString()) as {
    value: (string | boolean | { id?: string; code?: string })[] | null;
  };
  const words = value?.map((one) => (typeof one === 'object' ? (one.id ?? one.code) : String(one)));
  return `${url.split('/').at(-1)} ${words?.join() ?? 'null'}`;
}

const idIn = (body: Buffer): string => (JSON.parse(body.toString()) as { id: string }).id;

/** The whole answer set as FHIR: nothing less, and nothing besides. */
const answersWith = (files: readonly string[]): object[] => [
  {
    linkId: 'skin',
    text: 'Your skin',
    item: [
      { linkId: 'where', text: 'Where?', answer: [{ valueString: 'Both elbows' }] },
      { linkId: 'itch', text: 'How much does it itch?', answer: [{ valueCoding: itch }] },
    ],
  },
  {
    linkId: 'consent',
    text: 'Consents',
    item: [{ linkId: 'consent.photos', text: 'Photos of my skin may be stored', answer: [{ valueBoolean: true }] }],
  },
  ...files.map((id) => ({
    linkId: 'pictures',
    text: 'Pictures',
    item: [
      {
        linkId: 'photos',
        text: 'Photos',
        answer: [
          {
            valueAttachment: {
              contentType: 'image/png',
              url: `Binary/${id}`,
              size: photo.bytes.length,
              title: photo.name,
            },
          },
        ],
      },
    ],
  })),
];

/** What becomes of the photo when nothing goes wrong. */
async function photoOverAGoodLine(phone: APIRequestContext): Promise<string> {
  const { token } = await office.send();
  await post(phone, '/api/public/redeem', { token });
  await phone.put('/api/public/intake/answers/consent.photos', { data: { value: true } });
  const { name, bytes } = photo;
  const about = { id: randomUUID(), linkId: 'photos', name, contentType: 'image/png', size: bytes.length };
  let upload = await post<Upload>(phone, '/api/public/intake/files', about);
  while (!upload.file) {
    const piece = {
      data: bytes.subarray(upload.received, upload.received + 262_144),
      headers: { 'content-type': 'application/octet-stream' },
    };
    upload = (await (
      await phone.put(`/api/public/files/${about.id}?offset=${upload.received}`, piece)
    ).json()) as Upload;
  }
  await phone.dispose();
  return office.hashOf(upload.file.id);
}
