import { resolve } from 'node:path';
import { z } from 'zod';

const portShape = 'must be a whole number from 0 to 65535';
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const addressOf = (protocol: RegExp, shape: string) =>
  z.url({ protocol, error: `must be empty or look like ${shape}` });
const emptyOr = (schema: z.ZodType<string, string>) => z.union([z.literal(''), schema]);

const objectStore = {
  S3_ENDPOINT: emptyOr(addressOf(/^https?$/, 'https://s3.example.org')).default(''),
  S3_REGION: z.string().default(''),
  S3_BUCKET: z.string().default(''),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
};

const postgresAddress = emptyOr(addressOf(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/database')).default(
  '',
);

/** Every setting there is. `.env.example` and docker/compose.yml are compared with these keys. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number(portShape).int(portShape).min(0, portShape).max(65_535, portShape).default(3000),
  PUBLIC_URL: emptyOr(addressOf(/^https?$/, 'https://skinroot.example.org')).default(''),
  TRUST_PROXY: z
    .string()
    .default('false')
    .transform((text) => (text === 'true' || text === 'false' ? text === 'true' : text)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresAddress,
  APP_DATABASE_URL: postgresAddress,
  SEED_DEMO: flag.default(true),
  SMTP_URL: emptyOr(addressOf(/^smtps?$/, 'smtp://user:password@host:587')).default(''),
  MAIL_FROM: z.string().min(3).default('Skinroot <no-reply@localhost>'),
  FILE_STORE: z.enum(['disk', 's3']).default('disk'),
  ...objectStore,
});

export type Env = Readonly<z.infer<typeof envSchema>>;

/** Thrown once, naming every bad value together. Values are not repeated: they may be secrets. */
export class BadEnvironmentError extends Error {
  override name = 'BadEnvironmentError';
}

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const known = Object.keys(envSchema.shape);
  const given = Object.fromEntries(known.map((key) => [key, blankToMissing(source[key])]));
  const read = envSchema.safeParse(given);
  const problems = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missingCompanions(given),
  ];
  if (!read.success || problems.length > 0)
    throw new BadEnvironmentError(['Some settings cannot be used:', ...problems].join('\n  '));
  const env = read.data;
  return {
    ...env,
    DATA_DIR: resolve(env.DATA_DIR),
    PUBLIC_URL: (env.PUBLIC_URL || `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
  };
}

/** Settings that only make sense together; asked of the raw text, so that they are named beside values that are wrong. */
function missingCompanions(given: Record<string, string | undefined>): string[] {
  const isOwnerMissing = given.APP_DATABASE_URL !== undefined && given.DATABASE_URL === undefined;
  const storeKeys = given.FILE_STORE === 's3' ? Object.keys(objectStore).filter((key) => given[key] === undefined) : [];
  return [
    ...(isOwnerMissing ? ['DATABASE_URL: is needed when APP_DATABASE_URL is set'] : []),
    ...storeKeys.map((key) => `${key}: is needed when FILE_STORE is s3`),
  ];
}

function blankToMissing(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim();
}
