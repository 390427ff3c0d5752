import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { ClientsModule } from '../clients/clients.module';
import { IntakesModule } from '../intakes/intakes.module';
import { ClientPlanService } from './client-plan.service';
import { PlanCalendar } from './plan-calendar';
import { PlanReader } from './plan-reader';
import { PlanRepository } from './plan.repository';
import { PlansController } from './plans.controller';
import { PlansPublicController } from './plans.public.controller';
import { PlansService } from './plans.service';
import { ProgramLocks } from './program-locks';
import { PlanPublishing } from './publish-plan';
import { PlanRetiming } from './retime-plan';

@Module({
  imports: [ClientsModule, CheckInsModule, IntakesModule],
  controllers: [PlansController, PlansPublicController],
  providers: [
    PlansService,
    ClientPlanService,
    PlanReader,
    PlanPublishing,
    PlanRetiming,
    PlanRepository,
    ProgramLocks,
    PlanCalendar,
  ],
  exports: [PlansService, PlanCalendar],
})
export class PlansModule {}
