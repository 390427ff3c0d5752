import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from '../problems/problem';

/** What a route costs its caller; counted in PostgreSQL, so it holds across instances. */
export type Price = keyof typeof budgets;

const budgets = {
  /** Tries to sign in: per address and e-mail. */
  'sign-in': { points: 10, duration: 15 * 60 },
  'sign-up': { points: 20, duration: 60 * 60 },
  /** Links opened: a guess at 256 bits is hopeless, a flood of guesses is stopped all the same. */
  redeem: { points: 60, duration: 10 * 60 },
  /** PDFs, imports: work that costs a worker seconds. */
  heavy: { points: 60, duration: 10 * 60 },
} as const;

@Injectable()
export class RateLimits {
  private readonly limiters: Record<Price, RateLimiterPostgres>;

  constructor(@Inject(DataSource) database: DataSource) {
    const limiter = (price: Price) =>
      new RateLimiterPostgres({
        storeClient: database,
        storeType: 'typeorm',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: price,
        clearExpiredByTimeout: false,
        ...budgets[price],
      });
    this.limiters = Object.fromEntries(
      (Object.keys(budgets) as Price[]).map((price) => [price, limiter(price)]),
    ) as Record<Price, RateLimiterPostgres>;
  }

  async pay(price: Price, request: FastifyRequest): Promise<void> {
    try {
      await this.limiters[price].consume(payer(price, request));
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil(thrown.msBeforeNext / 1000) });
    }
  }
}

function payer(price: Price, request: FastifyRequest): string {
  if (request.user?.id != null) return request.user.id;
  if (price !== 'sign-in') return request.ip;
  const { email } = (request.input as { body: { email: string } }).body;
  return `${request.ip}|${email}`.slice(0, 200);
}
