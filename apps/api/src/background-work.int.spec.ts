import { libraryForms } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../test/test-app';
import { rounds } from './background-work';
import { runDueJobs, startJobRunner } from './platform/jobs/job-runner';
import { crontabOf, type Round } from './platform/jobs/rounds';

let test: TestApp;
let admin: Client;
beforeAll(async () => {
  test = await startTestApp();
  admin = new Client({ connectionString: test.urls.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await test.close();
});

const noReminders = { remind: () => Promise.resolve() };
const queue = (task: string) => admin.query('SELECT graphile_worker.add_job($1)', [task]);
const roundNamed = (name: string): Round => {
  const found = rounds(test.app).find(({ task }) => task === name);
  if (!found) throw new RangeError(`no round ${name}`);
  return found;
};

/** A practice as one made before there was a library. */
async function anOlderPractice(): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `INSERT INTO practices (id, name, time_zone, locale, created_at) VALUES ($1, 'Older', 'UTC', 'en', now())`,
    [id],
  );
  return id;
}

const formsOf = async (practiceId: string) =>
  (
    await admin.query<{ key: string; title: string; state: string; version: number }>(
      `SELECT f.key, f.title, f.state, v.number AS version FROM forms f
       JOIN form_versions v ON v.practice_id = f.practice_id AND v.form_id = f.id
       WHERE f.practice_id = $1 AND v.published_at IS NOT NULL ORDER BY f.key`,
      [practiceId],
    )
  ).rows;

describe('the library', () => {
  const shipped = libraryForms()
    .map(({ id }) => id)
    .sort();

  it('comes to practices made before it, after a start', async () => {
    const older = await anOlderPractice();
    const round = roundNamed('stock-forms');
    let visited: () => void = () => undefined;
    const isVisited = new Promise<void>((resolve) => (visited = resolve));
    const visit = async (practiceId: string) => {
      await round.visit(practiceId);
      if (practiceId === older) visited();
    };
    const runner = await startJobRunner(test.urls.ownerUrl, noReminders, [{ ...round, visit }]);
    await isVisited;
    await runner.stop();
    expect((await formsOf(older)).map(({ key }) => key)).toEqual(shipped);
    expect((await admin.query('SELECT * FROM graphile_worker.jobs')).rows).toEqual([]);
  });

  it('is added once, however often and by however many', async () => {
    const older = await anOlderPractice();
    const { visit } = roundNamed('stock-forms');
    await Promise.all(Array.from({ length: 4 }, () => visit(older)));
    expect((await formsOf(older)).map(({ key }) => key)).toEqual(shipped);
  });

  it('adds what is missing and leaves what is there, changed or not', async () => {
    const { owner, practiceId } = await test.aPractice();
    const { body } = await owner.get('/api/forms').expect(200);
    const [form] = body.items as { id: string; key: string }[];
    await owner
      .put(`/api/forms/${form?.id}`, { resourceType: 'Questionnaire', title: 'Ours now', item: [] })
      .expect(200);
    await owner.post(`/api/forms/${form?.id}/publish`).expect(200);
    const before = await formsOf(practiceId);
    await queue('stock-forms');
    await runDueJobs(test.urls.ownerUrl, noReminders, [roundNamed('stock-forms')]);
    expect(await formsOf(practiceId)).toEqual(before);
    expect(before.map(({ title }) => title)).toContain('Ours now');
  });
});

describe('a round', () => {
  it('visits every practice in turn, goes on when one fails, and is tried again', async () => {
    const ids = [await anOlderPractice(), await anOlderPractice(), await anOlderPractice()].sort();
    const seen: string[] = [];
    const visit = (id: string) => {
      seen.push(id);
      return id === ids[1] ? Promise.reject(new Error('broken')) : Promise.resolve();
    };
    await queue('stock-forms');
    await runDueJobs(test.urls.ownerUrl, noReminders, [{ task: 'stock-forms', visit }]);
    expect(seen).toEqual([...seen].sort());
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    const { rows } = await admin.query<{ attempts: number; last_error: string }>(
      `SELECT attempts, last_error FROM graphile_worker.jobs WHERE task_identifier = 'stock-forms'`,
    );
    expect(rows).toEqual([{ attempts: 1, last_error: expect.stringContaining('stock-forms failed for 1 of the') }]);
  });

  it('to tidy files comes every night', () =>
    expect(crontabOf(rounds(test.app))).toBe('23 2 * * * tidy-files ?fill=1d'));
});
