import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { CheckInRepository } from './check-in.repository';
import { CheckInsController } from './check-ins.controller';
import { CheckInsPublicController } from './check-ins.public.controller';
import { CheckInsService } from './check-ins.service';
import { CheckInSubmission } from './submit-check-in';

@Module({
  imports: [ClientsModule],
  controllers: [CheckInsController, CheckInsPublicController],
  providers: [CheckInsService, CheckInSubmission, CheckInRepository],
  exports: [CheckInsService],
})
export class CheckInsModule {}
