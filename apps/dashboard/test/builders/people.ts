import type { Client, ClientSummary, Me, Overview } from '@skinroot/contracts';

/** Identifiers a person can tell apart: `anId(1)` is 00000000-0000-4000-8000-000000000001. */
export const anId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const at = '2026-05-04T08:30:00Z';

export function aMe(role: Me['member']['role'] = 'owner'): Me {
  return {
    member: { id: anId(1), name: 'Anna Lindqvist', email: 'anna@example.org', role, createdAt: '2026-01-12T09:00:00Z' },
    practice: { id: anId(2), name: 'Lindqvist Skin & Food', timeZone: 'Europe/Stockholm', locale: 'en-GB' },
  };
}

export function aClient(part: Partial<Client> = {}): Client {
  return {
    id: anId(10),
    firstName: 'Maja',
    lastName: 'Berg',
    email: 'maja@example.org',
    phone: '+46 70 123 45 67',
    birthDate: '1991-03-18',
    conditions: ['eczema'],
    tags: ['hands'],
    timeZone: 'Europe/Stockholm',
    locale: 'en',
    status: 'active',
    version: 3,
    createdAt: at,
    archivedAt: null,
    planId: null,
    intakeId: null,
    ...part,
  };
}

export function aClientSummary(part: Partial<ClientSummary> = {}): ClientSummary {
  const { id, firstName, lastName, status, conditions, tags, createdAt } = aClient();
  return {
    id,
    firstName,
    lastName,
    status,
    conditions,
    tags,
    createdAt,
    program: 'Low-nickel diet',
    lastCheckInOn: null,
    ...part,
  };
}

export function anOverview(part: Partial<Overview> = {}): Overview {
  return { today: '2026-05-04', attention: [], live: [], waiting: [], ...part };
}
