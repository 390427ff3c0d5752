import type { Provider } from '@nestjs/common';
import { type Env } from './env';

/** Injection token of the parsed settings. */
export const ENV = Symbol('ENV');
export type { Env } from './env';

export const envProvider = (env: Env): Provider => ({ provide: ENV, useValue: env });
