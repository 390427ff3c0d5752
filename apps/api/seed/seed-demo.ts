import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { PracticesService } from '../src/features/practices/practices.service';
import type { Actor } from '../src/platform/scope/scope';
import { Scopes } from '../src/platform/scope/scopes';
import { demoTimes } from './demo-times';
import { people } from './people.data';
import { seedPerson } from './seed-person';
import type { Seeding } from './seeding';

export interface DemoSignIn {
  email: string;
  password: string;
}

/** The demo's door; printed at every start, valid only in the demo practice. */
export const demoSignIn: DemoSignIn = { email: 'demo@skinroot.example', password: 'calm skin, calm mind' };

const TIME_ZONE = 'Europe/Stockholm';
const team = [
  { name: 'Nils Ahl', email: 'nils@skinroot.example', role: 'practitioner' },
  { name: 'Tove Strand', email: 'tove@skinroot.example', role: 'assistant' },
] as const;

/** Whether nobody has opened a practice here yet. */
export async function isEmptyDatabase(ownerUrl: string): Promise<boolean> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT 1 FROM practices) AS empty');
    return rows[0]?.empty ?? false;
  } finally {
    await owner.end();
  }
}

/** Fills an empty database with a practice that has a past: everything goes through the services a user calls. */
export async function seedDemo(app: INestApplicationContext, now: Date): Promise<void> {
  const practices = app.get(PracticesService);
  const { me } = await practices.signUp(
    { practiceName: 'Kvist Skin & Nutrition', name: 'Ebba Kvist', timeZone: TIME_ZONE, locale: 'en', ...demoSignIn },
    'seed',
  );
  const owner: Actor = { kind: 'member', practiceId: me.practice.id, id: me.member.id, role: 'owner' };
  for (const member of team) await practices.createMember(owner, { ...member, password: demoSignIn.password }, 'seed');
  const seeding: Seeding = {
    app,
    scopes: app.get(Scopes),
    owner,
    timeZone: TIME_ZONE,
    ...demoTimes(TIME_ZONE, now),
  };
  for (const person of people) await seedPerson(seeding, person);
}
