/** Work done for one practice after the other, each in a scope of its own. */
export interface Round {
  /** Its name in the queue. */
  task: string;
  /** When, in cron's words (UTC); a round missed for up to a day is made up for. */
  cron?: string;
  /** Also soon after every start. */
  atStart?: boolean;
  /** Must bear being run twice. */
  visit: (practiceId: string) => Promise<void>;
}

/** Asks as the database's owner, who alone sees which practices there are. */
type Query = <Row extends object>(sql: string, values: unknown[]) => Promise<{ rows: Row[] }>;

const AT_ONCE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Visits every practice there is. One that fails does not keep the others waiting: the round fails at its end, and is tried again. */
export async function goRound(query: Query, { task, visit }: Round): Promise<void> {
  const failures: unknown[] = [];
  let ids = [FIRST];
  while (ids.length > 0) {
    const next = await query<{ id: string }>('SELECT id FROM practices WHERE id > $1 ORDER BY id LIMIT $2', [
      ids.at(-1),
      AT_ONCE,
    ]);
    ids = next.rows.map(({ id }) => id);
    for (const id of ids) await visit(id).catch((error: unknown) => void failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${task} failed for ${failures.length} of the practices`);
}

/** The rounds with a time of their own, as lines of a crontab. */
export const crontabOf = (rounds: readonly Round[]): string =>
  rounds.flatMap(({ task, cron }) => (cron === undefined ? [] : `${cron} ${task} ?fill=1d`)).join('\n');
