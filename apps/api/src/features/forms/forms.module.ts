import { Module } from '@nestjs/common';
import { FormLibrary } from './form-library';
import { FormRepository } from './form.repository';

@Module({ providers: [FormRepository, FormLibrary], exports: [FormRepository, FormLibrary] })
export class FormsModule {}
