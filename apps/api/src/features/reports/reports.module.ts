import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { InsightsModule } from '../insights/insights.module';
import { IntakesModule } from '../intakes/intakes.module';
import { NotesModule } from '../notes/notes.module';
import { PlansModule } from '../plans/plans.module';
import { PracticesModule } from '../practices/practices.module';
import { ReportGathering } from './report-gathering';
import { ReportPress } from './report-press';
import { ReportRepository } from './report.repository';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [ClientsModule, PracticesModule, PlansModule, InsightsModule, IntakesModule, NotesModule],
  controllers: [ReportsController],
  providers: [ReportsService, ReportGathering, ReportPress, ReportRepository],
  exports: [ReportsService, ReportPress],
})
export class ReportsModule {}
