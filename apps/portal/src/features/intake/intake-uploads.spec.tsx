import { readForm } from '@skinroot/forms';
import type { OutboxState } from '../../shared/outbox';
import { IntakeUploads } from './intake-uploads';
import { keptFiles } from './kept-files';

const read = readForm({
  resourceType: 'Questionnaire',
  status: 'active',
  item: [{ linkId: 'photos', type: 'attachment', repeats: true, text: 'Photos' }],
});
if (!read.ok) throw new Error(read.reason);
const { form } = read;

/** The server's side of an upload; `cutAfter` requests the network is gone. */
class FileServer {
  received = new Map<string, number>();
  requests = 0;
  cutAfter = Infinity;
  refuse: string | undefined;

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    await Promise.resolve();
    this.requests += 1;
    if (this.requests > this.cutAfter) throw new TypeError('Failed to fetch');
    if (this.refuse !== undefined)
      return this.answer(422, {
        type: '/problems/not-valid',
        status: 422,
        errors: [{ pointer: '#', detail: this.refuse }],
      });
    const url = new URL(input as string, 'http://localhost');
    if (init?.method === 'POST') {
      const { id, size } = JSON.parse(init.body as string) as { id: string; size: number };
      return this.state(id, size);
    }
    const id = url.pathname.split('/').at(-1) ?? '';
    const [offset, piece] = [Number(url.searchParams.get('offset')), init?.body as Blob];
    if (offset === this.received.get(id)) this.received.set(id, offset + piece.size);
    return this.state(id, 600_000);
  };

  private state(id: string, size: number): Response {
    const received = this.received.get(id) ?? 0;
    this.received.set(id, received);
    return this.answer(200, {
      id,
      size,
      received,
      file: received === size ? { id, name: 'arm.png', contentType: 'image/png', size } : null,
    });
  }

  private answer(status: number, body: object): Response {
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  }
}

const photo = () => new File([new Uint8Array(600_000)], 'arm.png', { type: 'image/png' });

/** Answers on their way beside the files. */
class Answers {
  waiting: string[] = [];
  now: OutboxState = 'saved';
  #listeners = new Set<() => void>();
  readonly entries = () => this.waiting.map((key) => ({ id: key, key, content: undefined }));
  readonly state = () => this.now;
  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  become(now: OutboxState, ...waiting: string[]): void {
    Object.assign(this, { now, waiting });
    for (const listener of this.#listeners) listener();
  }
}

function open(intakeId: string, server: FileServer, answers = new Answers()) {
  globalThis.fetch = server.fetch;
  const ready: string[] = [];
  const uploads = new IntakeUploads({
    intakeId,
    form,
    answers,
    onReady: (path, { name }) => ready.push(`${path} ${name}`),
  });
  const settled = async () => {
    for (let round = 0; round < 50; round++) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { uploads, ready, settled };
}

test('a file goes in three pieces and becomes an answer once', async () => {
  const server = new FileServer();
  const { uploads, ready, settled } = open('i1', server);
  uploads.add('photos', photo());
  expect(uploads.uploads()).toMatchObject([{ name: 'arm.png', percent: 0, state: 'sending' }]);
  await settled();
  expect(ready).toEqual(['photos arm.png']);
  expect(server.requests).toBe(4);
  expect(uploads.uploads()).toEqual([]);
  expect(await keptFiles.listOf('i1')).toEqual([]);
});

test.each([0, 1, 2, 3])(
  'cut after %s requests it waits, and another visit goes on where it stopped',
  async (cutAfter) => {
    const server = new FileServer();
    server.cutAfter = cutAfter;
    const intakeId = `cut-${cutAfter}`;
    const first = open(intakeId, server);
    first.uploads.add('photos', photo());
    await first.settled();
    expect(first.uploads.uploads()).toMatchObject([{ state: 'waiting' }]);
    expect(first.uploads.isBusy()).toBe(true);
    server.cutAfter = Infinity;
    server.requests = 0;
    const second = open(intakeId, server);
    const stop = second.uploads.start();
    await second.settled();
    expect([first.ready, second.ready]).toEqual([[], ['photos arm.png']]);
    expect(server.requests).toBe(1 + 3 - Math.max(0, cutAfter - 1));
    stop();
  },
);

test('a refusal is said, does not hold up the next file, and can be removed', async () => {
  const server = new FileServer();
  server.refuse = 'cannot be read as a photo';
  const { uploads, settled } = open('i3', server);
  uploads.add('photos', photo());
  await settled();
  expect(uploads.uploads()).toMatchObject([{ state: 'failed', reason: 'cannot be read as a photo' }]);
  expect(uploads.isBusy()).toBe(false);
  server.refuse = undefined;
  uploads.add('photos', photo());
  await settled();
  expect(uploads.uploads()).toHaveLength(1);
  uploads.drop(uploads.uploads()[0]?.id ?? '');
  await settled();
  expect(await keptFiles.listOf('i3')).toEqual([]);
});

test('a file goes after the answers given before it, which may be what allows it', async () => {
  const [server, answers] = [new FileServer(), new Answers()];
  answers.become('waiting', 'consent.photos');
  const { uploads, ready, settled } = open('i4', server, answers);
  const stop = uploads.start();
  uploads.add('photos', photo());
  await settled();
  expect([server.requests, uploads.uploads()]).toMatchObject([0, [{ state: 'waiting' }]]);
  expect(uploads.isBusy()).toBe(true);
  answers.become('saving', 'consent.photos');
  await settled();
  expect([server.requests, uploads.uploads()]).toMatchObject([0, [{ state: 'sending' }]]);
  answers.become('saved');
  await settled();
  expect(ready).toEqual(['photos arm.png']);
  stop();
});

test('where the link has ended, a file hears so itself', async () => {
  const [server, answers] = [new FileServer(), new Answers()];
  answers.become('ended', 'consent.photos');
  server.refuse = 'This link is no longer valid.';
  const { uploads, settled } = open('i5', server, answers);
  uploads.add('photos', photo());
  await settled();
  expect(uploads.uploads()).toMatchObject([{ state: 'failed' }]);
});
