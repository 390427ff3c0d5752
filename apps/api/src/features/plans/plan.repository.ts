import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { PlanVersionEntity } from './plan-version.entity';
import { PlanEntity } from './plan.entity';

/** The two versions of a plan that matter: what is followed and what is being edited. */
export interface OpenVersions {
  live: PlanVersionEntity | null;
  draft: PlanVersionEntity | null;
}

export interface VersionRow {
  number: number;
  published_at: Date;
  published_by: string | null;
  reason: string;
  starts_on: string;
  ends_on: string;
}

export interface EndedRow {
  client_id: string;
  name: string;
}

@Injectable()
export class PlanRepository {
  async findById(scope: Scope, id: string): Promise<PlanEntity | null> {
    return scope.db.findOneBy(PlanEntity, { id, ...scope.own });
  }

  /** The row held until the transaction ends: two who publish at once come one after the other. */
  async lock(scope: Scope, id: string): Promise<PlanEntity | null> {
    return scope.db.findOne(PlanEntity, { where: { id, ...scope.own }, lock: { mode: 'pessimistic_write' } });
  }

  async list(scope: Scope, clientId: string): Promise<PlanEntity[]> {
    return scope.db.find(PlanEntity, {
      where: { clientId, ...scope.own },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  async insert(scope: Scope, plan: PlanEntity): Promise<void> {
    await scope.db.insert(PlanEntity, plan);
  }

  /** Moves the row to its next version when it still has this one; false when somebody was faster. */
  async update(scope: Scope, id: string, version: number, changes: Partial<PlanEntity>): Promise<boolean> {
    const result = await scope.db.update(
      PlanEntity,
      { id, version, ...scope.own },
      { ...changes, version: version + 1 },
    );
    return result.affected === 1;
  }

  /** Ends every other plan the client follows; one at a time. */
  async finishOthers(scope: Scope, clientId: string, planId: string): Promise<void> {
    await scope.db.query(
      `UPDATE plans p SET state = 'finished', paused_on = NULL, paused_until = NULL, version = version + 1
       WHERE ${scope.ownSql('p')} AND p.client_id = $1 AND p.id <> $2 AND p.state IN ('live', 'paused')`,
      [clientId, planId],
    );
  }

  /** Plans whose pause is over in the client's zone run again. */
  async endPauses(scope: Scope): Promise<EndedRow[]> {
    return this.settled(
      scope,
      `UPDATE plans p SET state = 'live', paused_on = NULL, paused_until = NULL, version = p.version + 1
       FROM clients c
       WHERE ${scope.ownSql('p')} AND c.practice_id = p.practice_id AND c.id = p.client_id AND c.archived_at IS NULL
         AND p.state = 'paused' AND p.paused_until <= ($1::timestamptz AT TIME ZONE c.time_zone)::date
       RETURNING p.client_id, p.name`,
    );
  }

  /** Running plans whose last day is over in the client's zone are finished. */
  async finishEnded(scope: Scope): Promise<EndedRow[]> {
    return this.settled(
      scope,
      `UPDATE plans p SET state = 'finished', version = p.version + 1
       FROM clients c, plan_versions v
       WHERE ${scope.ownSql('p')} AND c.practice_id = p.practice_id AND c.id = p.client_id AND c.archived_at IS NULL
         AND v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.live_version
         AND p.state = 'live' AND v.ends_on < ($1::timestamptz AT TIME ZONE c.time_zone)::date
       RETURNING p.client_id, p.name`,
    );
  }

  // TypeORM gives the returned rows of an UPDATE beside their number.
  private async settled(scope: Scope, sql: string): Promise<EndedRow[]> {
    const [rows] = await scope.db.query<[EndedRow[], number]>(sql, [scope.now]);
    return rows;
  }

  async findOpenVersions(scope: Scope, plans: readonly PlanEntity[]): Promise<Map<string, OpenVersions>> {
    const wanted = plans.flatMap(({ id, liveVersion }) => [
      { planId: id, publishedAt: IsNull(), ...scope.own },
      ...(liveVersion === null ? [] : [{ planId: id, number: liveVersion, ...scope.own }]),
    ]);
    const rows = wanted.length === 0 ? [] : await scope.db.find(PlanVersionEntity, { where: wanted });
    const ofPlan = ({ id, liveVersion }: PlanEntity): OpenVersions => ({
      live: rows.find((row) => row.planId === id && row.number === liveVersion) ?? null,
      draft: rows.find((row) => row.planId === id && row.publishedAt === null) ?? null,
    });
    return new Map(plans.map((plan) => [plan.id, ofPlan(plan)]));
  }

  async insertVersion(scope: Scope, version: PlanVersionEntity): Promise<void> {
    await scope.db.insert(PlanVersionEntity, version as object);
  }

  /** Changes a draft, publishing it included; a published row refuses. */
  async updateVersion(
    scope: Scope,
    planId: string,
    number: number,
    changes: Partial<PlanVersionEntity>,
  ): Promise<void> {
    await scope.db.update(
      PlanVersionEntity,
      { planId, number, publishedAt: IsNull(), ...scope.own },
      changes as object,
    );
  }

  async listVersions(scope: Scope, planId: string): Promise<VersionRow[]> {
    return scope.db.query<VersionRow[]>(
      `SELECT v.number, v.published_at, m.name AS published_by, v.reason, v.starts_on::text, v.ends_on::text
       FROM plan_versions v LEFT JOIN members m ON m.practice_id = v.practice_id AND m.id = v.published_by
       WHERE ${scope.ownSql('v')} AND v.plan_id = $1 AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 500`,
      [planId],
    );
  }

  /** The plan a client follows, or followed last. */
  async findFollowed(scope: Scope, clientId: string): Promise<PlanEntity | null> {
    const rows = await scope.db.query<{ id: string }[]>(
      `SELECT p.id FROM plans p WHERE ${scope.ownSql('p')} AND p.client_id = $1 AND p.live_version IS NOT NULL
       ORDER BY (p.state IN ('live', 'paused')) DESC, p.created_at DESC LIMIT 1`,
      [clientId],
    );
    return rows[0] ? this.findById(scope, rows[0].id) : null;
  }
}
