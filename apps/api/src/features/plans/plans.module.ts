import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { ClientsModule } from '../clients/clients.module';
import { ClientPlanService } from './client-plan.service';
import { PlanReader } from './plan-reader';
import { PlanRepository } from './plan.repository';
import { PlansController } from './plans.controller';
import { PlansPublicController } from './plans.public.controller';
import { PlansService } from './plans.service';
import { ProgramLocks } from './program-locks';
import { PlanPublishing } from './publish-plan';
import { PlanRetiming } from './retime-plan';
import { SubmittedIntakeRepository } from './submitted-intake.repository';

@Module({
  imports: [ClientsModule, CheckInsModule],
  controllers: [PlansController, PlansPublicController],
  providers: [PlansService, ClientPlanService, PlanReader, PlanPublishing, PlanRetiming, PlanRepository, ProgramLocks, SubmittedIntakeRepository],
  exports: [PlansService],
})
export class PlansModule {}
