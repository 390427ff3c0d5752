import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { ClientsModule } from '../clients/clients.module';
import { PlansModule } from '../plans/plans.module';
import { InsightsController } from './insights.controller';
import { InsightsPublicController } from './insights.public.controller';
import { InsightsService } from './insights.service';
import { OwnDataRepository } from './own-data.repository';
import { OwnData } from './own-data';

@Module({
  imports: [ClientsModule, PlansModule, CheckInsModule],
  controllers: [InsightsController, InsightsPublicController],
  providers: [InsightsService, OwnData, OwnDataRepository],
  exports: [InsightsService],
})
export class InsightsModule {}
