import { Module } from '@nestjs/common';
import { FormLibrary } from './form-library';
import { FormReader } from './form-reader';
import { FormRepository } from './form.repository';
import { FormsController } from './forms.controller';
import { FormsService } from './forms.service';

@Module({
  controllers: [FormsController],
  providers: [FormRepository, FormLibrary, FormReader, FormsService],
  exports: [FormLibrary, FormReader, FormsService],
})
export class FormsModule {}
