import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module';
import { PlansModule } from '../plans/plans.module';
import { PracticesModule } from '../practices/practices.module';
import { OverviewController } from './overview.controller';
import { OverviewRepository } from './overview.repository';
import { OverviewService } from './overview.service';

@Module({
  imports: [PlansModule, PracticesModule, FormsModule],
  controllers: [OverviewController],
  providers: [OverviewService, OverviewRepository],
})
export class OverviewModule {}
