import {
  type APIRequestContext,
  type BrowserContext,
  chromium,
  devices,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { CutLine } from './cut-line';

type Ending = 'reload' | 'tab closed' | 'browser killed';
type Cut = 'before' | 'after';

const endings: Ending[] = ['reload', 'tab closed', 'browser killed'];
const steps = [
  { name: 'an answer', method: 'PUT', path: /answers\/itch$/ },
  { name: 'the start of an upload', method: 'POST', path: /intake\/files$/ },
  { name: 'the second piece of a photo', method: 'PUT', path: /\/files\/.*offset=262144/ },
  { name: 'the photo as an answer', method: 'PUT', path: /answers\/photos$/ },
  { name: 'the signature', method: 'POST', path: /intake\/submit$/ },
];
// Before or after the server did its part, in turn; a killed browser always loses what had not gone out.
const cutOf = (row: number, ending: Ending): Cut =>
  ending === 'browser killed' || (row + endings.indexOf(ending)) % 2 === 1 ? 'before' : 'after';

const phone = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 }, locale: 'en-GB' };
const form = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Skin, short',
  item: [
    {
      linkId: 'consent',
      type: 'group',
      text: 'Consents',
      item: [{ linkId: 'consent.photos', type: 'boolean', required: true, text: 'Photos of my skin may be stored' }],
    },
    {
      linkId: 'skin',
      type: 'group',
      text: 'Your skin',
      item: [
        { linkId: 'itch', type: 'boolean', required: true, text: 'Does it itch?' },
        { linkId: 'where', type: 'string', required: true, text: 'Where?' },
        { linkId: 'photos', type: 'attachment', repeats: true, text: 'Photos' },
      ],
    },
  ],
};

let office: Office;
test.beforeAll(async ({ playwright, baseURL }) => {
  office = await Office.open(await playwright.request.newContext({ baseURL: baseURL ?? '' }), baseURL ?? '');
});
test.afterAll(() => office.close());

for (const [row, step] of steps.entries()) {
  test(`${step.name}, cut, then ${endings.join(', ')}: all arrives once`, async ({ baseURL }) => {
    await Promise.all(
      endings.map((ending) =>
        test.step(ending, () => cutAndComeBack(baseURL ?? '', step, { ending, when: cutOf(row, ending) })),
      ),
    );
  });
}

async function cutAndComeBack(
  server: string,
  step: (typeof steps)[number],
  { ending, when }: { ending: Ending; when: Cut },
): Promise<void> {
  const line = new CutLine(server);
  const address = await line.open();
  const client = await office.anIntake();
  const device = await Device.open();
  try {
    line.cutAt(step.method, step.path, when);
    expect(await fillIn(device.page, `${address}/c#${client.token}`, line)).toBe(false);
    await device.end(ending);
    line.mend();
    await finish(device.page, `${address}/c#${client.token}`, () => office.readOut(client));
    await office.expectWhole(client);
  } finally {
    await device.close();
    await line.close();
  }
}

/** Fills the form until the line breaks. */
async function fillIn(page: Page, link: string, line: CutLine): Promise<boolean> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).tap();
  await page
    .getByRole('group', { name: /^Photos of my skin/ })
    .getByText('Yes')
    .tap();
  await page.getByRole('button', { name: 'Next: Your skin' }).tap();
  await page.getByLabel(/^Where/).fill('Both elbows');
  await page
    .getByRole('group', { name: /^Does it itch/ })
    .getByText('Yes')
    .tap();
  await page.getByLabel('Choose a file').setInputFiles({ name: 'elbow.png', mimeType: 'image/png', buffer: aPhoto() });
  // Chosen files are on the device's disk before anybody may close anything.
  await expect(page.getByText('elbow.png').first()).toBeVisible();
  await page.waitForFunction(keptOrSent);
  if (await broken(page, line)) return false;
  await page.getByRole('button', { name: 'Look over my answers' }).tap();
  await page.getByRole('button', { name: 'Go on to sign' }).tap();
  await page.getByLabel('Your full name').fill('Mira Lind');
  await page.getByRole('button', { name: 'Sign and send' }).tap();
  await expect.poll(() => line.isBroken).toBe(true);
  return page.getByRole('heading', { name: 'Thank you' }).isVisible();
}

/** Waits until either the line is broken, or everything so far is saved. */
async function broken(page: Page, line: CutLine): Promise<boolean> {
  const saved = page.getByText('Saved', { exact: true });
  await expect(async () => {
    const isDone =
      (await saved.isVisible()) && (await page.getByRole('progressbar', { name: 'elbow.png' }).count()) === 0;
    expect(line.isBroken || isDone).toBe(true);
  }).toPass();
  await page.waitForTimeout(150);
  return line.isBroken;
}

const keptOrSent = () =>
  new Promise<boolean>((resolve) => {
    const opening = indexedDB.open('skinroot');
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('files')) return resolve(false);
      const count = database.transaction('files').objectStore('files').count();
      count.onsuccess = () => {
        database.close();
        resolve(count.result > 0 || document.querySelector('img[src*="/api/public/files/"]') !== null);
      };
    };
  });

/** Comes back by the same link and hands in, whatever is left to do. */
async function finish(page: Page, link: string, code: () => Promise<string>): Promise<void> {
  await page.goto(link);
  const thanks = page.getByRole('heading', { name: 'Thank you' });
  const goOn = page.getByRole('button', { name: 'Continue' });
  const begin = page.getByRole('button', { name: 'Begin' });
  const ask = page.getByLabel('Code');
  await expect(thanks.or(goOn).or(begin).or(ask)).toBeVisible();
  if (await ask.isVisible()) {
    // A cookie not yet on the disk when the browser was killed: the device is new to us again.
    await ask.fill(await code());
    await page.getByRole('button', { name: 'Open my answers' }).tap();
    await expect(thanks.or(goOn).or(begin)).toBeVisible();
  }
  if (await thanks.isVisible()) return;
  await page.goto(new URL('/c/intake/skin', link).href);
  await expect(page.getByLabel(/^Where/)).toHaveValue('Both elbows');
  await expect(page.getByRole('group', { name: /^Does it itch/ }).getByLabel('Yes')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Remove elbow.png' })).toHaveCount(1);
  await expect(page.getByRole('progressbar', { name: 'elbow.png' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Look over my answers' }).tap();
  await page.getByRole('button', { name: 'Go on to sign' }).tap();
  await page.getByLabel('Your full name').fill('Mira Lind');
  await page.getByRole('button', { name: 'Sign and send' }).tap();
  await expect(thanks).toBeVisible();
}

/** A phone whose browser can be killed; what it stored on its disk stays. */
class Device {
  private constructor(
    private readonly folder: string,
    private context: BrowserContext,
    public page: Page,
  ) {}

  static async open(): Promise<Device> {
    const folder = await mkdtemp(join(tmpdir(), 'skinroot-phone-'));
    const context = await launch(folder);
    return new Device(folder, context, context.pages()[0] ?? (await context.newPage()));
  }

  async end(ending: Ending): Promise<void> {
    if (ending === 'reload') return void (await this.page.reload().catch(() => undefined));
    if (ending === 'tab closed') {
      const next = await this.context.newPage();
      await this.page.close();
      this.page = next;
      return;
    }
    await kill(this.folder);
    await this.context.close().catch(() => undefined);
    this.context = await launch(this.folder);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium names its process in the lock of its folder; nothing is written any more, nothing is tidied up. */
async function kill(folder: string): Promise<void> {
  const pid = Number((await readlink(join(folder, 'SingletonLock'))).split('-').at(-1));
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
  await rm(join(folder, 'SingletonLock'), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function launch(folder: string): Promise<BrowserContext> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launchPersistentContext(folder, {
    ...phone,
    executablePath: process.env.CHROMIUM_PATH,
    args,
    headless: true,
  });
}

interface Client {
  clientId: string;
  intakeId: string;
  token: string;
}

/** The practice's side, over the API. */
class Office {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly headers: Record<string, string>,
    private readonly formId: string,
  ) {}

  static async open(api: APIRequestContext, origin: string): Promise<Office> {
    const headers = { origin };
    const practice = {
      practiceName: 'Line Skin',
      name: 'Ebba Kvist',
      email: `${randomUUID()}@example.com`,
      password: 'a quiet garden in May',
      timeZone: 'Europe/Stockholm',
      locale: 'en',
    };
    expect((await api.post('/api/practices', { headers, data: practice })).status()).toBe(201);
    const made = (await (await api.post('/api/forms', { headers, data: form })).json()) as {
      items: { form: { id: string } }[];
    };
    const formId = made.items[0]?.form.id ?? '';
    expect((await api.post(`/api/forms/${formId}/publish`, { headers })).status()).toBe(200);
    return new Office(api, headers, formId);
  }

  async anIntake(): Promise<Client> {
    const { id: clientId } = (await (
      await this.api.post('/api/clients', { headers: this.headers, data: { firstName: 'Mira' } })
    ).json()) as { id: string };
    const link = (await (
      await this.api.post(`/api/clients/${clientId}/links`, {
        headers: this.headers,
        data: { purpose: 'intake', formId: this.formId },
      })
    ).json()) as { url: string; intakeId: string };
    return { clientId, intakeId: link.intakeId, token: new URL(link.url).hash.slice(1) };
  }

  async readOut({ clientId }: Client): Promise<string> {
    const { items } = (await (await this.api.get(`/api/clients/${clientId}/links`)).json()) as {
      items: { id: string }[];
    };
    const { code } = (await (
      await this.api.post(`/api/links/${items[0]?.id}/code`, { headers: this.headers })
    ).json()) as { code: string };
    return code;
  }

  /** Handed in once, with every answer, and with one photo. */
  async expectWhole({ clientId, intakeId }: Client): Promise<void> {
    const response = (await (await this.api.get(`/api/intakes/${intakeId}/questionnaire-response`)).json()) as {
      status: string;
      item: { item: { linkId: string; answer: object[] }[] }[];
    };
    const answers = Object.fromEntries(
      response.item.flatMap(({ item }) => item.map(({ linkId, answer }) => [linkId, answer])),
    );
    expect(response.status).toBe('completed');
    expect(answers).toMatchObject({
      'consent.photos': [{ valueBoolean: true }],
      itch: [{ valueBoolean: true }],
      where: [{ valueString: 'Both elbows' }],
      photos: [{ valueAttachment: { title: 'elbow.png' } }],
    });
    const { items: files } = (await (await this.api.get(`/api/clients/${clientId}/files`)).json()) as {
      items: { id: string }[];
    };
    expect(files).toHaveLength(1);
    const { items: events } = (await (await this.api.get(`/api/clients/${clientId}/timeline`)).json()) as {
      items: { kind: string }[];
    };
    expect(events.filter(({ kind }) => kind === 'intake-submitted')).toHaveLength(1);
    expect((await this.api.get(`/api/files/${files[0]?.id}`)).headers()['content-type']).toBe('image/jpeg');
  }

  close(): Promise<void> {
    return this.api.dispose();
  }
}

/** A PNG of noise, large enough for several pieces and small enough to travel as it is. */
function aPhoto(edge = 440): Buffer {
  const rows = Buffer.concat(
    Array.from({ length: edge }, () => Buffer.concat([Buffer.from([0]), randomBytes(edge * 3)])),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
