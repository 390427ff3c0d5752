import { Module } from '@nestjs/common';
import { FormImport } from './form-import';
import { FormImports } from './form-imports.service';
import { FormLibrary } from './form-library';
import { FormReader } from './form-reader';
import { FormRepository } from './form.repository';
import { FormsController } from './forms.controller';
import { FormsService } from './forms.service';

@Module({
  controllers: [FormsController],
  providers: [FormRepository, FormImport, FormImports, FormLibrary, FormReader, FormsService],
  exports: [FormLibrary, FormReader, FormsService],
})
export class FormsModule {}
