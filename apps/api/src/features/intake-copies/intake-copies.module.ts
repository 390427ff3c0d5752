import { Module } from '@nestjs/common';
import { IntakesModule } from '../intakes/intakes.module';
import { ReportsModule } from '../reports/reports.module';
import { IntakeCopiesController } from './intake-copies.controller';
import { IntakeCopiesPublicController } from './intake-copies.public.controller';
import { IntakeCopiesService } from './intake-copies.service';

@Module({
  imports: [IntakesModule, ReportsModule],
  controllers: [IntakeCopiesController, IntakeCopiesPublicController],
  providers: [IntakeCopiesService],
})
export class IntakeCopiesModule {}
