import { noteHeadings } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { CheckInSubmission } from '../src/features/check-ins/submit-check-in';
import { ClientsService } from '../src/features/clients/clients.service';
import { NotesService } from '../src/features/notes/notes.service';
import { PlansService } from '../src/features/plans/plans.service';
import { PlanPublishing } from '../src/features/plans/publish-plan';
import { PlanRetiming } from '../src/features/plans/retime-plan';
import { ReportsService } from '../src/features/reports/reports.service';
import type { Actor } from '../src/platform/scope/scope';
import { diaryOf, type Course } from './diary';
import type { Person } from './people.data';
import { seedIntake } from './seed-intake';
import { asOwner, type Seeding } from './seeding';

export async function seedPerson(seeding: Seeding, person: Person): Promise<void> {
  const clients = seeding.app.get(ClientsService);
  const clientId = await asOwner(seeding, person.addedDaysAgo, 8, async (scope) => {
    const email = `${person.firstName}.${person.lastName}@example.com`.toLowerCase();
    const { firstName, lastName, conditions, tags, birthDate } = person;
    return (await clients.create(scope, { firstName, lastName, email, phone: null, birthDate, conditions, tags })).id;
  });
  if (person.intake) await seedIntake(seeding, clientId, person, person.intake);
  if (person.plan && person.course) await seedProgram(seeding, clientId, person, person.plan, person.course);
  for (const note of person.notes ?? []) await seedNote(seeding, clientId, note);
  if (person.report) await seedReport(seeding, clientId, person);
  if (person.archived) await asOwner(seeding, 30, 9, (scope) => clients.archive(scope, clientId));
}

async function seedProgram(
  seeding: Seeding,
  clientId: string,
  person: Person,
  plan: NonNullable<Person['plan']>,
  course: Course,
): Promise<void> {
  const { app } = seeding;
  const planId = await asOwner(seeding, plan.startedDaysAgo + 1, 10, async (scope) => {
    const draft = await app
      .get(PlansService)
      .create(scope, clientId, { templateId: plan.templateId, startsOn: seeding.dayAgo(plan.startedDaysAgo) });
    const phases = Object.entries(plan.phaseDays ?? {}).map(([id, days]) => ({ id, days }));
    if (phases.length > 0) await app.get(PlansService).update(scope, draft.id, draft.version, { phases });
    const overrides = draft.locks.map(({ flagId }) => ({
      flagId,
      reason: plan.overrides?.[flagId] ?? 'Talked through with the client and her doctor.',
    }));
    return (await app.get(PlanPublishing).publish(scope, draft.id, { overrides })).id;
  });
  await seedDiary(seeding, clientId, plan.startedDaysAgo, person.lastCheckInDaysAgo ?? 0, course);
  if (person.pausedUntilInDays !== undefined) {
    const change = { kind: 'pause-until', until: seeding.dayAgo(-person.pausedUntilInDays) } as const;
    await asOwner(seeding, person.lastCheckInDaysAgo ?? 0, 11, (scope) =>
      app.get(PlanRetiming).retime(scope, planId, { reason: 'A cold with fever', change, apply: true }),
    );
  }
}

async function seedDiary(
  seeding: Seeding,
  clientId: string,
  startedDaysAgo: number,
  lastDaysAgo: number,
  course: Course,
): Promise<void> {
  const submission = seeding.app.get(CheckInSubmission);
  const system: Actor = { kind: 'system', practiceId: seeding.owner.practiceId, id: null };
  const diary = diaryOf(course, startedDaysAgo - lastDaysAgo + 1);
  await seeding.scopes.run(system, { action: 'demo', requestId: 'seed', at: seeding.at(0, 19) }, async (scope) => {
    for (const [index, day] of diary.entries()) {
      if (!day) continue;
      const daysAgo = startedDaysAgo - index;
      await submission.submit(scope, clientId, seeding.dayAgo(daysAgo), {
        clientMadeId: randomUUID(),
        recordedAt: seeding.at(daysAgo, 18).toISOString(),
        skin: day.skin,
        sleep: day.sleep,
        stress: day.stress,
        stool: day.stool,
        plan: day.slip ? 'slip' : 'kept',
        offPlan: day.slip ? [{ name: day.slip, foodId: null }] : [],
        note: '',
      });
    }
  });
}

async function seedNote(seeding: Seeding, clientId: string, note: NonNullable<Person['notes']>[number]): Promise<void> {
  const notes = seeding.app.get(NotesService);
  await asOwner(seeding, note.daysAgo, 14, async (scope) => {
    const draft = await notes.create(scope, clientId, { kind: note.kind, prefill: false });
    const sections = noteHeadings[note.kind].map((heading, index) => ({ heading, text: note.sections[index] ?? '' }));
    const written = await notes.update(scope, draft.id, draft.version, { title: note.title, sections });
    if (note.signed) await notes.sign(scope, draft.id, written.version);
    if (note.addendum) await notes.addAddendum(scope, draft.id, note.addendum);
  });
}

async function seedReport(seeding: Seeding, clientId: string, person: Person): Promise<void> {
  const from = seeding.dayAgo(person.plan?.startedDaysAgo ?? 0);
  await seeding.app
    .get(ReportsService)
    .create(seeding.owner, clientId, { edition: 'clinician', from, to: seeding.dayAgo(0) }, 'seed');
}
