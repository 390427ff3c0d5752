import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module';
import { PracticeRepository } from './practice.repository';
import { PracticesController } from './practices.controller';
import { PracticesService } from './practices.service';

@Module({
  imports: [FormsModule],
  controllers: [PracticesController],
  providers: [PracticesService, PracticeRepository],
  exports: [PracticesService, PracticeRepository],
})
export class PracticesModule {}
