import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Scope } from './scope';

const selects = new WeakMap<object, string>();

/** The columns of an entity under its own names, from its table as `t`; written out once. */
function selectOf(entity: EntityTarget<ObjectLiteral> & object, database: DataSource): string {
  const known = selects.get(entity);
  if (known) return known;
  const { tableName, columns } = database.getMetadata(entity);
  const listed = columns.map(
    // A day stays the text it is: pg would make a moment of it.
    ({ databaseName, propertyName, type }) =>
      `t.${databaseName}${type === 'date' ? '::text' : ''} AS "${propertyName}"`,
  );
  const select = `SELECT ${listed.join(', ')} FROM ${tableName} t`;
  selects.set(entity, select);
  return select;
}

/**
 * The practice's own row with this id. What almost every request begins with, so without a query builder.
 * @param forUpdate - held until the transaction ends
 */
export async function rowById<Row extends ObjectLiteral>(
  scope: Scope,
  entity: new () => Row,
  id: string,
  { forUpdate = false } = {},
): Promise<Row | null> {
  const rows = await scope.db.query<Row[]>(
    `${selectOf(entity, scope.db.dataSource)} WHERE ${scope.ownSql('t')} AND t.id = $1${forUpdate ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return rows[0] ?? null;
}
