import { type Browser, type BrowserContext, chromium, devices, expect, type Page } from '@playwright/test';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondVisit } from './cut-line';

export const endings = ['reload', 'tab closed', 'browser killed'] as const;
export type Ending = (typeof endings)[number];

const look = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 }, locale: 'en-GB' };
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page on a phone of its own. */
export const aPhone = async (browser: Browser): Promise<Page> => (await browser.newContext(look)).newPage();

/** A phone with some tabs open, all of which end in one way and come back. */
export class Phone {
  readonly #tabs: Page[] = [];
  readonly #ending: Ending;
  #context: BrowserContext;
  /** Of a browser of its own, which can be killed: what it stored on its disk stays. */
  readonly #folder: string | undefined;

  private constructor(ending: Ending, context: BrowserContext, folder?: string) {
    this.#ending = ending;
    this.#context = context;
    this.#folder = folder;
  }

  static async open(ending: Ending, browser: Browser, tabs: number): Promise<Phone> {
    const phone = ending === 'browser killed' ? await this.#ownBrowser(ending) : await this.#within(ending, browser);
    await phone.#openTabs(tabs);
    return phone;
  }

  static async #ownBrowser(ending: Ending): Promise<Phone> {
    const folder = await mkdtemp(join(tmpdir(), 'skinroot-phone-'));
    return new Phone(ending, await launch(folder), folder);
  }

  static async #within(ending: Ending, browser: Browser): Promise<Phone> {
    return new Phone(ending, await browser.newContext(look));
  }

  tab(index: number): Page {
    const tab = this.#tabs[index];
    if (!tab) throw new RangeError('no such tab');
    return tab;
  }

  /** Ends every tab; to be called while their lines are down. */
  async end(): Promise<void> {
    // Offline the page opens from its own copy, or not at all.
    if (this.#ending === 'reload')
      return void (await Promise.all(this.#tabs.map((tab) => tab.reload().catch(() => undefined))));
    const old = this.#tabs.splice(0);
    if (this.#folder !== undefined) {
      await kill(this.#folder);
      await this.#context.close().catch(() => undefined);
      this.#context = await launch(this.#folder);
    }
    await this.#openTabs(old.length);
    if (this.#folder === undefined) await Promise.all(old.map((tab) => tab.close()));
  }

  /** The tab at work again: reloaded where it stands, or by the link. */
  async comeBack(index: number, link: string, onArrival: () => void): Promise<Page> {
    const tab = this.tab(index);
    await tab.setExtraHTTPHeaders(secondVisit);
    const soon = { waitUntil: 'commit' } as const;
    await (this.#ending === 'reload' ? tab.reload(soon) : tab.goto(link, soon));
    onArrival();
    return tab;
  }

  async close(): Promise<void> {
    await this.#context.close();
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #openTabs(count: number): Promise<void> {
    const [front] = this.#context.pages();
    const session = await this.#context.newCDPSession(front ?? (await this.#context.newPage()));
    const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
    for (let index = 0; index < count; index++) {
      const opened = this.#context.waitForEvent('page');
      // A tab behind another one draws once a second.
      await session.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId });
      this.#tabs.push(await opened);
    }
    await session.detach();
  }
}

function launch(folder: string): Promise<BrowserContext> {
  const executablePath = process.env.CHROMIUM_PATH;
  return chromium.launchPersistentContext(folder, { ...look, executablePath, args: switches, headless: true });
}

/** Chromium names its process in the lock of its folder; nothing is written any more, nothing is tidied up. */
async function kill(folder: string): Promise<void> {
  const pid = Number((await readlink(join(folder, 'SingletonLock'))).split('-').at(-1));
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid), { intervals: [10] }).toBe(false);
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
