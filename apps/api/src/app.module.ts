import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Env } from './config/env-provider';
import { ClientsModule } from './features/clients/clients.module';
import { FormsModule } from './features/forms/forms.module';
import { PracticesModule } from './features/practices/practices.module';
import type { Clock } from './platform/clock/clock';
import { PlatformModule } from './platform/platform.module';

@Module({})
export class AppModule {
  static with(parts: { env: Env; database: DataSource; clock: Clock }): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), PracticesModule, ClientsModule, FormsModule] };
  }
}
