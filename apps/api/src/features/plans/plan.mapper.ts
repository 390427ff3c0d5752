import type { Plan } from '@skinroot/contracts';
import type { Protocol } from '@skinroot/reference';
import { stateOn } from './plan-dates';
import type { PlanEntity } from './plan.entity';
import type { OpenVersions, VersionRow } from './plan.repository';
import type { ProgramLock } from './program-locks';
import { aboutOf } from './template.mapper';

interface Around {
  versions: OpenVersions;
  protocol: Protocol;
  locks: readonly ProgramLock[];
  /** In the client's zone. */
  today: string;
}

export const toPlan = (plan: PlanEntity, { versions: { live, draft }, protocol, locks, today }: Around): Plan => ({
  id: plan.id,
  clientId: plan.clientId,
  templateId: plan.templateId,
  name: plan.name,
  state: stateOn(plan, live, today),
  ...aboutOf(protocol),
  live: live?.content ?? null,
  liveVersion: plan.liveVersion,
  draft: draft?.content ?? null,
  locks: locks.map(({ flagId, level, text, unlockable }) => ({
    flagId,
    level,
    text,
    unlockable,
    overriddenBecause: live?.overrides.find((override) => override.flagId === flagId)?.reason ?? null,
  })),
  publishedAt: live?.publishedAt?.toISOString() ?? null,
  pausedOn: stateOn(plan, live, today) === 'paused' ? plan.pausedOn : null,
  version: plan.version,
});

export const toPlanVersion = (row: VersionRow) => ({
  number: row.number,
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by ?? 'Skinroot',
  reason: row.reason,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});
