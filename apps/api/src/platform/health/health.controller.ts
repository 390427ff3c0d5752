import { Controller } from '@nestjs/common';
import { routes } from '@skinroot/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { migrations } from '../../migrations';
import { anyone } from '../auth/access';
import { Endpoint } from '../http/endpoint';
import { Problem } from '../problems/problem';

const healthy = z.object({ status: z.literal('ok') });

export const healthRoutes = routes({
  live: { method: 'GET', path: '/health/live', summary: 'The process answers', response: healthy },
  ready: { method: 'GET', path: '/health/ready', summary: 'Database reached, migrations done', response: healthy },
});

@Controller()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Endpoint(healthRoutes.live, anyone)
  live() {
    return { status: 'ok' };
  }

  @Endpoint(healthRoutes.ready, anyone)
  async ready() {
    const rows = await this.database
      .query<{ done: number }[]>('SELECT count(*)::int AS done FROM migrations')
      .catch((cause: unknown) => {
        throw new Problem('busy', { detail: 'The database does not answer.', cause });
      });
    if ((rows[0]?.done ?? 0) < migrations.length) throw new Problem('busy', { detail: 'Migrations are not done yet.' });
    return { status: 'ok' };
  }
}
