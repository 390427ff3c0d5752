import { workedExamples } from '@skinroot/reference';
import { IntakeFilling } from '../src/features/intakes/intake-filling';
import { IntakesService } from '../src/features/intakes/intakes.service';
import { LinksService } from '../src/features/links/links.service';
import { Problem } from '../src/platform/problems/problem';
import type { Actor } from '../src/platform/scope/scope';
import type { Person } from './people.data';
import { asOwner, type Seeding } from './seeding';

/** Sends the link, answers as the worked client did, signs and reviews: as far as the person came. */
export async function seedIntake(
  seeding: Seeding,
  clientId: string,
  person: Person,
  intake: NonNullable<Person['intake']>,
): Promise<void> {
  const { app, scopes, owner } = seeding;
  const link = await asOwner(seeding, intake.daysAgo, 9, (scope) =>
    app.get(LinksService).create(scope, clientId, { purpose: 'intake', send: false }),
  );
  if (intake.until === 'sent' || link.intakeId === null) return;
  const client: Actor = {
    kind: 'client',
    practiceId: owner.practiceId,
    id: clientId,
    linkId: link.id,
    purpose: 'intake',
    intakeId: link.intakeId,
  };
  const filling = app.get(IntakeFilling);
  const answers = answersOf(seeding, person, intake);
  await scopes.run(client, { action: 'demo', requestId: 'seed', at: seeding.at(intake.daysAgo, 18) }, async (scope) => {
    for (const [linkId, value] of intake.until === 'half' ? answers.slice(0, answers.length / 2) : answers)
      await saveIfAsked(() => filling.save(scope, linkId, { value }));
    if (intake.until === 'half') return;
    const { consentText } = await filling.get(scope);
    await filling.submit(scope, {
      signature: {
        name: `${person.firstName} ${person.lastName}`,
        textShown: consentText,
        language: 'en',
        timeZone: seeding.timeZone,
      },
    });
  });
  if (intake.until !== 'reviewed') return;
  await asOwner(seeding, Math.max(0, intake.daysAgo - 1), 9, (scope) =>
    app.get(IntakesService).review(scope, link.intakeId as string, { accept: [] }),
  );
}

function answersOf(seeding: Seeding, person: Person, intake: NonNullable<Person['intake']>): [string, unknown][] {
  const worked = workedExamples.intake.find(({ name }) => name === intake.example);
  if (!worked) throw new RangeError(`no worked client is called "${intake.example}"`);
  const age = Number(seeding.dayAgo(intake.daysAgo).slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return Object.entries({
    ...worked.answers,
    'consent.date': seeding.dayAgo(intake.daysAgo),
    'about.age': age,
    ...person.intakeAnswers,
  });
}

// Another answer of theirs may have switched a question off.
async function saveIfAsked(save: () => Promise<unknown>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (!(error instanceof Problem && error.slug === 'question-disabled')) throw error;
  }
}
