import { Injectable } from '@nestjs/common';
import type { PlanPhase } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';

/** Of a live version's content, only what this screen reads. */
export type LivePhase = Pick<PlanPhase, 'id' | 'name' | 'kind' | 'startsOn' | 'endsOn' | 'tasks'>;

interface Person {
  client_id: string;
  first_name: string;
  last_name: string;
  time_zone: string;
}

export interface LiveRow extends Person {
  plan_id: string;
  program: string;
  state: 'live' | 'paused';
  paused_on: string | null;
  last_check_in_on: string | null;
  starts_on: string;
  ends_on: string;
  phases: LivePhase[];
}

export interface DayRow {
  day: string;
  origin: 'observed' | 'estimated';
  skinIndex: number | null;
  plan: 'kept' | 'slip' | null;
  /** Of slips only. */
  offPlan: { name: string }[] | null;
}

export interface IntakeRow extends Person {
  state: 'sent' | 'started' | 'submitted';
  answered: number;
  total: number;
  created_at: Date;
  started_at: Date | null;
  submitted_at: Date | null;
  form_id: string;
  form_version: number;
  /** Of intakes that wait to be read. */
  response: Record<string, unknown> | null;
}

const person = 'c.id AS client_id, c.first_name, c.last_name, c.time_zone';

/** One pass a need, over all clients at once. */
@Injectable()
export class OverviewRepository {
  async listLive(scope: Scope): Promise<LiveRow[]> {
    return scope.db.query<LiveRow[]>(
      `SELECT ${person}, p.id AS plan_id, p.name AS program, p.state, p.paused_on::text, c.last_check_in_on::text, v.starts_on::text, v.ends_on::text,
         (SELECT jsonb_agg(jsonb_build_object('id', f->'id', 'name', f->'name', 'kind', f->'kind', 'startsOn', f->'startsOn', 'endsOn', f->'endsOn', 'tasks', f->'tasks') ORDER BY n)
          FROM jsonb_array_elements(v.content->'phases') WITH ORDINALITY AS phase (f, n)) AS phases
       FROM plans p
       JOIN clients c ON c.practice_id = p.practice_id AND c.id = p.client_id AND c.archived_at IS NULL
       JOIN plan_versions v ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.live_version
       WHERE ${scope.ownSql('p')} AND p.state IN ('live', 'paused')
       ORDER BY c.sort_name, c.id`,
    );
  }

  /** A row a client, its days oldest first: thousands of days come as few rows. */
  async listDays(scope: Scope, clientIds: string[], from: string): Promise<{ client_id: string; days: DayRow[] }[]> {
    return scope.db.query<{ client_id: string; days: DayRow[] }[]>(
      `SELECT k.client_id, json_agg(json_build_object('day', k.day, 'origin', k.origin, 'skinIndex', k.skin_index, 'plan', k.plan,
           'offPlan', CASE WHEN k.plan = 'slip' THEN k.off_plan END) ORDER BY k.day) AS days
       FROM check_ins k WHERE ${scope.ownSql('k')} AND k.client_id = ANY ($1::uuid[]) AND k.day >= $2
       GROUP BY k.client_id`,
      [clientIds, from],
    );
  }

  /** Everything that is not read yet: asked for, half filled, handed in. */
  async listOpenIntakes(scope: Scope): Promise<IntakeRow[]> {
    return scope.db.query<IntakeRow[]>(
      `SELECT ${person}, i.state, i.answered, i.total, i.created_at, i.started_at, i.submitted_at, i.form_id, i.form_version, i.response
       FROM intakes i
       JOIN clients c ON c.practice_id = i.practice_id AND c.id = i.client_id AND c.archived_at IS NULL
       WHERE ${scope.ownSql('i')} AND i.state <> 'reviewed'
       ORDER BY i.created_at, i.id LIMIT 500`,
    );
  }
}
