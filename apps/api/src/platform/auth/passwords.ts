import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { notValid } from '../problems/problem';
import { commonPasswords } from './common-passwords.data';

const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
// Checked when no member has the e-mail address, so that both answers take as long.
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c2tpbnJvb3Qtbm9ib2R5IQ$0YxEHkS1mO0nEo8Yy6q0VZy8oZ0Kx3H5y0uQF2a7b9I';

/** argon2id on the thread pool, at most four at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async hash(password: string, pointer = '#/password'): Promise<string> {
    if (commonPasswords.has(password.toLowerCase()))
      throw notValid(pointer, 'is one of the most used passwords: choose another');
    return this.inTurn(() => hash(password, cost));
  }

  async matches(password: string, stored: string | null): Promise<boolean> {
    const right = await this.inTurn(() => verify(stored ?? nobody, password).catch(() => false));
    return right && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
