import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { DataSource } from 'typeorm';
import { type Env, envProvider } from '../config/env-provider';
import { AccessGuard } from './auth/access.guard';
import { Cookies } from './auth/cookies';
import { Passwords } from './auth/passwords';
import { RateLimits } from './auth/rate-limits';
import { SessionRepository } from './auth/session.repository';
import { LinkGuard, LinkStrategy, LocalGuard, LocalStrategy, SessionGuard, SessionStrategy } from './auth/strategies';
import { Clock } from './clock/clock';
import { HealthController } from './health/health.controller';
import { DescriptionController } from './http/description.controller';
import { EndpointInterceptor } from './http/endpoint.interceptor';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './problems/problem.filter';
import { PRACTICE_FILTER, Scopes } from './scope/scopes';

interface PlatformParts {
  env: Env;
  database: DataSource;
  clock: Clock;
  filtersByPractice?: boolean;
}

/** What every feature stands on: settings, database, clock, the one door, scopes, problems. */
@Module({})
export class PlatformModule {
  static with({ env, database, clock, filtersByPractice = true }: PlatformParts): DynamicModule {
    const shared = [
      envProvider(env),
      { provide: DataSource, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: PRACTICE_FILTER, useValue: filtersByPractice },
      Scopes,
      Cookies,
      Passwords,
      SessionRepository,
      RateLimits,
      Idempotency,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [PassportModule],
      controllers: [HealthController, DescriptionController],
      providers: [
        ...shared,
        LocalStrategy,
        SessionStrategy,
        LinkStrategy,
        LocalGuard,
        SessionGuard,
        LinkGuard,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: shared,
    };
  }
}
