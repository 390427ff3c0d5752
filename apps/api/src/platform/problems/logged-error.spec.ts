import { QueryFailedError } from 'typeorm';
import { toLoggedError } from './logged-error';

const refused = Object.assign(new Error('violates check constraint "never"'), {
  code: '23514',
  table: 'notes',
  constraint: 'never',
  detail: 'Failing row contains (worse again).',
  where: 'COPY notes, line 1: "worse again"',
});

test('a failed query is told by what failed, never by the values in it', () => {
  const logged = toLoggedError(new QueryFailedError('INSERT INTO notes VALUES ($1)', ['worse again'], refused));
  expect(logged).toEqual({
    type: 'QueryFailedError',
    message: 'violates check constraint "never"',
    stack: expect.stringContaining('logged-error.spec'),
    code: '23514',
    table: 'notes',
    constraint: 'never',
  });
});

test('causes are told the same way, and what is no error not at all', () => {
  expect(toLoggedError(new Error('cannot save', { cause: refused }))).toMatchObject({
    message: 'cannot save',
    cause: { type: 'Error', code: '23514' },
  });
  expect(JSON.stringify(toLoggedError(new Error('cannot save', { cause: refused })))).not.toContain('worse again');
  expect(toLoggedError('worse again')).toEqual({ type: 'string', message: '', stack: '' });
});
