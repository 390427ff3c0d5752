import { answersFromFlat, readForm, toQuestionnaireResponse } from '@skinroot/forms';
import { libraryFormById } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestApp } from './test-app';

const worked = JSON.parse(readFileSync('test/fixtures/ok/fhir/root-cause-intake.answers.json', 'utf8')) as {
  name: string;
  answers: Record<string, unknown>;
}[];

/** A signed root-cause intake of one of the worked clients, put into the record by hand: for specs that are about something else. */
export async function aSubmittedIntake(
  test: TestApp,
  client: { practiceId: string; clientId: string },
  name: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const read = readForm(libraryFormById('root-cause-intake'));
  const found = worked.find((row) => row.name === name);
  if (!read.ok || !found) throw new RangeError(`no worked client "${name}"`);
  const { answers } = answersFromFlat(read.form, { ...found.answers, ...changes });
  const [id, at] = [randomUUID(), test.clock.now()];
  const signature = { name: 'Bo', at: at.toISOString(), textHash: '', text: '', language: 'en', timeZone: 'UTC' };
  await test.database.transaction(async (db) => {
    await db.query(`SELECT set_config('app.practice', $1, true)`, [client.practiceId]);
    await db.query(
      `INSERT INTO intakes (id, practice_id, client_id, form_id, form_version, state, answered, total, response, signature, created_at, submitted_at)
       SELECT $1, $2, $3, f.id, f.latest_version, 'submitted', 1, 1, $4, $5, $6, $6 FROM forms f WHERE f.key = 'root-cause-intake'`,
      [id, client.practiceId, client.clientId, toQuestionnaireResponse(read.form, answers), signature, at],
    );
    for (const [path, values] of Object.entries(answers)) {
      await db.query(
        `INSERT INTO intake_answers (practice_id, intake_id, link_id, value, saved_at) VALUES ($1, $2, $3, $4, $5)`,
        [client.practiceId, id, path, JSON.stringify(values), at],
      );
    }
  });
  return id;
}
