import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envSchema, readEnv } from './env';

const workspace = join(__dirname, '..', '..', '..', '..');
const keys = Object.keys(envSchema.shape).sort();

function messageOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

it('has a value for everything when nothing is set', () => {
  expect(readEnv({})).toMatchObject({
    NODE_ENV: 'development',
    PORT: 3000,
    DATABASE_URL: '',
    SEED_DEMO: true,
    PUBLIC_URL: 'http://localhost:3000',
    TRUST_PROXY: false,
    FILE_STORE: 'disk',
    DATA_DIR: join(process.cwd(), '.data'),
  });
});

it('takes blank for missing, as compose files and shells write it', () => {
  expect(readEnv({ PORT: '', SEED_DEMO: ' ', DATA_DIR: '' })).toEqual(readEnv({}));
});

it.each([
  [{ PORT: '4100' }, { PORT: 4100, PUBLIC_URL: 'http://localhost:4100' }],
  [{ PUBLIC_URL: 'https://skinroot.example.org/' }, { PUBLIC_URL: 'https://skinroot.example.org' }],
  [{ SEED_DEMO: 'false' }, { SEED_DEMO: false }],
  [{ TRUST_PROXY: 'true' }, { TRUST_PROXY: true }],
  [{ TRUST_PROXY: '10.0.0.0/8,127.0.0.1' }, { TRUST_PROXY: '10.0.0.0/8,127.0.0.1' }],
  [{ DATA_DIR: '/srv/skinroot' }, { DATA_DIR: '/srv/skinroot' }],
  [{ DATABASE_URL: 'postgres://me:pw@db:5432/skinroot' }, { DATABASE_URL: 'postgres://me:pw@db:5432/skinroot' }],
])('reads %j', (source, expected) => {
  expect(readEnv(source)).toMatchObject(expected);
});

it.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['SEED_DEMO', 'yes'],
  ['NODE_ENV', 'staging'],
  ['LOG_LEVEL', 'loud'],
  ['FILE_STORE', 'tape'],
  ['PUBLIC_URL', 'skinroot.example.org'],
  ['PUBLIC_URL', 'ftp://skinroot.example.org'],
  ['DATABASE_URL', 'mysql://me@db/skinroot'],
  ['SMTP_URL', 'mail.example.org:587'],
  ['S3_ENDPOINT', 's3://bucket'],
])('refuses %s=%s by its name', (key, value) => {
  expect(messageOf({ [key]: value })).toMatch(new RegExp(`^Some settings cannot be used:\\n  ${key}: .+$`));
});

it('names every bad value together and repeats none of them', () => {
  const message = messageOf({ PORT: 'x', DATABASE_URL: 'mysql://root:secret@db', FILE_STORE: 's3', SEED_DEMO: '1' });
  for (const key of ['PORT', 'DATABASE_URL', 'SEED_DEMO']) expect(message).toContain(`  ${key}: `);
  expect(message.match(/S3_\w+/g)).toHaveLength(5);
  expect(message).not.toContain('secret');
});

it('needs the whole object store when files go there', () => {
  const message = messageOf({ FILE_STORE: 's3', S3_BUCKET: 'photos' });
  expect(message.match(/S3_\w+/g)).toEqual(['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
});

it('needs the owner when the restricted role is given', () => {
  expect(messageOf({ APP_DATABASE_URL: 'postgres://app:pw@db/skinroot' })).toContain('DATABASE_URL: is needed when');
});

describe('every place that names the settings', () => {
  const read = (file: string) => readFileSync(join(workspace, file), 'utf8');

  it('.env.example has the same keys and the default values', () => {
    const pairs = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    expect(pairs.map(([key]) => key).sort()).toEqual(keys);
    expect(readEnv(Object.fromEntries(pairs))).toEqual(readEnv({}));
  });

  it('docker/compose.yml gives the app the same keys', () => {
    const app = /^ {2}app:\n((?: {4}.*\n|\n)*)/m.exec(read('docker/compose.yml'))?.[1] ?? '';
    const environment = /^ {4}environment:\n((?: {6}.*\n)*)/m.exec(app)?.[1] ?? '';
    const given = Object.fromEntries(
      [...environment.matchAll(/^ {6}([A-Z0-9_]+): *['"]?([^'"\n]*)['"]?$/gm)].map(([, key = '', value = '']) => [
        key,
        withDefaults(value),
      ]),
    );
    expect(Object.keys(given).sort()).toEqual(keys);
    expect(() => readEnv(given)).not.toThrow();
  });

  /** `${NAME:-value}` as compose reads it when NAME is not set. */
  function withDefaults(text: string): string {
    return text.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, fallback?: string) => fallback ?? 'x');
  }
});
