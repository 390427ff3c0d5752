import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { readEnv } from '../../config/env';
import type { Actor, Scope } from '../scope/scope';
import { Scopes } from '../scope/scopes';
import { Courier } from './courier';
import { MailRepository } from './mail.repository';
import { LINK_PLACE, Outbox } from './outbox';
import { OutgoingMailEntity } from './outgoing-mail.entity';

/** A mail server of a few lines: keeps what it is told, or refuses every recipient. */
class PostOffice {
  readonly received: string[] = [];
  isRefusing = false;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    let letter: string[] | null = null;
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      for (const line of data
        .toString('utf8')
        .split('\r\n')
        .filter((text, at, all) => at < all.length - 1 || text !== '')) {
        if (letter && line !== '.') letter.push(line);
        else if (letter) {
          this.received.push(letter.join('\n'));
          letter = null;
          socket.write('250 kept\r\n');
        } else if (line.startsWith('DATA')) {
          letter = [];
          socket.write('354 go on\r\n');
        } else
          socket.write(
            line.startsWith('RCPT') && this.isRefusing
              ? '550 nobody here\r\n'
              : line.startsWith('QUIT')
                ? '221 bye\r\n'
                : '250 ok\r\n',
          );
      }
    });
  }
}

const office = new PostOffice();
let test: TestApp;
let url: string;
const couriers: Courier[] = [];

beforeAll(async () => {
  test = await startTestApp();
  url = await office.open();
});
afterAll(async () => {
  for (const courier of couriers) await courier.onModuleDestroy();
  await office.close();
  await test.close();
});
beforeEach(() => {
  office.received.length = 0;
  office.isRefusing = false;
  test.clock.set('2026-03-02T09:00:00Z');
});

async function aSetting(email: string | null = 'bo@example.com') {
  const { owner, practiceId } = await test.aPractice();
  const { body: client } = await owner.post('/api/clients', { firstName: 'Bo', email }).expect(201);
  const mails = new MailRepository();
  const courier = new Courier(
    readEnv({ SMTP_URL: url, MAIL_FROM: 'Kvist <kvist@example.com>' }),
    test.clock,
    test.app.get(Scopes),
    mails,
  );
  couriers.push(courier);
  const outbox = new Outbox(mails, courier);
  const actor: Actor = { kind: 'system', practiceId, id: null };
  const within = <T>(work: (scope: Scope) => Promise<T>) =>
    test.app.get(Scopes).run(actor, { action: 'spec', requestId: randomUUID() }, work);
  const to = { id: client.id as string, email, timeZone: 'Europe/Stockholm' };
  const write = (link = 'http://127.0.0.1/c#SECRET') =>
    within((scope) => outbox.write(scope, to, { subject: 'A link', body: `Open it:\n\n${LINK_PLACE}`, link }));
  const rows = () =>
    within((scope) => scope.db.find(OutgoingMailEntity, { where: { clientId: to.id }, order: { createdAt: 'ASC' } }));
  return { courier, within, outbox, to, write, rows };
}

it('takes a message to the mail server with its link, and keeps it without', async () => {
  const { courier, write, rows } = await aSetting();
  expect(await write()).toEqual({ sent: 'sent', because: 'written to bo@example.com' });
  expect(await rows()).toEqual([
    expect.objectContaining({ state: 'waiting', body: 'Open it:\n\n[link]', sentAt: null }),
  ]);
  await courier.deliver();
  expect(office.received).toEqual([
    expect.stringMatching(
      /^From: Kvist <kvist@example\.com>\nTo: bo@example\.com\nSubject: A link\n[^]*http:\/\/127\.0\.0\.1\/c#SECRET/,
    ),
  ]);
  expect(await rows()).toEqual([
    expect.objectContaining({
      state: 'sent',
      because: 'handed to the mail server',
      sentAt: new Date('2026-03-02T09:00:00Z'),
    }),
  ]);
  await courier.deliver();
  expect(office.received).toHaveLength(1);
});

it('sends nothing of a transaction that was undone', async () => {
  const { courier, within, outbox, to } = await aSetting();
  const undone = within(async (scope) => {
    await outbox.write(scope, to, { subject: 'A link', body: LINK_PLACE, link: 'x' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await courier.deliver();
  test.clock.advance(60_000);
  await courier.deliver();
  expect(office.received).toEqual([]);
});

it("writes at most once on the client's own day", async () => {
  const { write, rows } = await aSetting();
  test.clock.set('2026-03-02T22:30:00Z');
  expect((await write()).sent).toBe('sent');
  expect(await write()).toEqual({ sent: 'skipped', because: 'a message was written to this client today already' });
  test.clock.set('2026-03-02T23:30:00Z');
  expect((await write()).sent).toBe('sent');
  expect((await rows()).map(({ state }) => state)).toEqual(expect.arrayContaining(['waiting', 'skipped', 'waiting']));
});

it('writes once, however many ask at once', async () => {
  const { write } = await aSetting();
  const posted = await Promise.all(Array.from({ length: 8 }, () => write()));
  expect(posted.filter(({ sent }) => sent === 'sent')).toHaveLength(1);
});

it('tries five times, then says why it did not go', async () => {
  const { courier, write, rows } = await aSetting();
  office.isRefusing = true;
  await write();
  for (let round = 0; round < 5; round++) {
    expect((await rows())[0]?.state).toBe('waiting');
    await courier.deliver();
    test.clock.advance(10 * 60_000);
  }
  expect((await rows())[0]).toMatchObject({
    state: 'skipped',
    because: 'the mail server refused it (550)',
    sentAt: null,
  });
});

it('gives up on what a server that ended left behind', async () => {
  const { write, rows } = await aSetting();
  await write();
  test.clock.set('2026-03-04T09:00:00Z');
  await write();
  expect((await rows()).map(({ state, because }) => [state, because])).toEqual([
    ['skipped', 'the server ended before it went'],
    ['waiting', ''],
  ]);
});
