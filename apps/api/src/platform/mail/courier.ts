import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { ENV, type Env } from '../../config/env-provider';
import { Clock } from '../clock/clock';
import type { Actor, Scope } from '../scope/scope';
import { Scopes } from '../scope/scopes';
import { MailRepository } from './mail.repository';

const EVERY_MS = 1000;
const TRIES = 5;
const PATIENCE_MS = 30_000;
// A server that does not answer holds up the letters behind it.
const impatient = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** A message on its way. Its full text lives here only: a link in it is written down nowhere. */
export interface Letter {
  mailId: string;
  practiceId: string;
  recipient: string;
  subject: string;
  text: string;
}

interface Waiting extends Letter {
  tries: number;
  nextAt: number;
  since: number;
}

/** Takes letters to the mail server, after the transaction that wrote them is through. */
@Injectable()
export class Courier implements OnModuleInit, OnModuleDestroy {
  private readonly transport;
  private readonly waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly clock: Clock,
    private readonly scopes: Scopes,
    private readonly mails: MailRepository,
  ) {
    this.transport = env.SMTP_URL ? createTransport({ url: env.SMTP_URL, ...impatient }) : null;
  }

  get hasServer(): boolean {
    return this.transport !== null;
  }

  onModuleInit(): void {
    if (!this.transport) return;
    this.timer = setInterval(() => void this.deliver(), EVERY_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
    this.transport?.close();
  }

  post(letter: Letter): void {
    const now = this.clock.now().getTime();
    this.waiting.set(letter.mailId, { ...letter, tries: 0, nextAt: now, since: now });
  }

  /** One round over what waits; a round that still runs is not doubled. */
  async deliver(): Promise<void> {
    this.round ??= this.go().finally(() => (this.round = undefined));
    return this.round;
  }

  private async go(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const letter of [...this.waiting.values()].filter(({ nextAt }) => nextAt <= now)) {
      // The database is away: the letter stays, the next round tries again.
      await this.take(letter).catch(() => undefined);
    }
  }

  private async take(letter: Waiting): Promise<void> {
    const row = await this.inPractice(letter, (scope) => this.mails.findById(scope, letter.mailId));
    const now = this.clock.now().getTime();
    // Not there yet: its transaction runs, or was undone.
    if (!row && now - letter.since < PATIENCE_MS) return;
    if (row?.state !== 'waiting') return void this.waiting.delete(letter.mailId);
    const refusal = await this.send(letter);
    letter.tries++;
    letter.nextAt = now + PATIENCE_MS * letter.tries;
    if (refusal !== null && letter.tries < TRIES) return;
    this.waiting.delete(letter.mailId);
    await this.inPractice(letter, (scope) =>
      this.mails.update(
        scope,
        letter.mailId,
        refusal === null
          ? { state: 'sent', because: 'handed to the mail server', sentAt: scope.now }
          : { state: 'skipped', because: refusal },
      ),
    );
  }

  private async send({ recipient, subject, text }: Letter): Promise<string | null> {
    try {
      await this.transport?.sendMail({ from: this.env.MAIL_FROM, to: { name: '', address: recipient }, subject, text });
      return null;
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      return responseCode === undefined
        ? 'the mail server could not be reached'
        : `the mail server refused it (${responseCode})`;
    }
  }

  private inPractice<T>({ practiceId }: Letter, work: (scope: Scope) => Promise<T>): Promise<T> {
    const actor: Actor = { kind: 'system', practiceId, id: null };
    return this.scopes.run(actor, { action: 'mail', requestId: '' }, work);
  }
}
