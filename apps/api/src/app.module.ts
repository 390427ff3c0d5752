import { type DynamicModule, Module } from '@nestjs/common';
import { CheckInsModule } from './features/check-ins/check-ins.module';
import { ClientsModule } from './features/clients/clients.module';
import { FollowUpsModule } from './features/follow-ups/follow-ups.module';
import { FormsModule } from './features/forms/forms.module';
import { IntakeCopiesModule } from './features/intake-copies/intake-copies.module';
import { IntakesModule } from './features/intakes/intakes.module';
import { LinksModule } from './features/links/links.module';
import { InsightsModule } from './features/insights/insights.module';
import { MessagesModule } from './features/messages/messages.module';
import { NotesModule } from './features/notes/notes.module';
import { OverviewModule } from './features/overview/overview.module';
import { PlansModule } from './features/plans/plans.module';
import { PracticesModule } from './features/practices/practices.module';
import { RemindersModule } from './features/reminders/reminders.module';
import { ReportsModule } from './features/reports/reports.module';
import { PlatformModule } from './platform/platform.module';

@Module({})
export class AppModule {
  static with(parts: Parameters<typeof PlatformModule.with>[0]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(parts),
        PracticesModule,
        ClientsModule,
        FormsModule,
        IntakesModule,
        LinksModule,
        FollowUpsModule,
        IntakeCopiesModule,
        RemindersModule,
        MessagesModule,
        NotesModule,
        CheckInsModule,
        PlansModule,
        InsightsModule,
        OverviewModule,
        ReportsModule,
      ],
    };
  }
}
