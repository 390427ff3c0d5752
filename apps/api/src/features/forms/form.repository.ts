import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';
import { FormVersionEntity } from './form-version.entity';
import { FormEntity } from './form.entity';

@Injectable()
export class FormRepository {
  async insert(scope: Scope, form: FormEntity, version: FormVersionEntity): Promise<void> {
    await scope.db.insert(FormEntity, form);
    await this.insertVersion(scope, version);
  }

  async insertVersion(scope: Scope, version: FormVersionEntity): Promise<void> {
    // TypeORM's insert type does not take open jsonb records.
    await scope.db.insert(FormVersionEntity, version as object);
  }

  async updateDraft(scope: Scope, version: FormVersionEntity): Promise<void> {
    const { formId, number, ...rest } = version;
    await scope.db.update(FormVersionEntity, { formId, number, ...scope.own }, rest as object);
  }

  async update(scope: Scope, id: string, changes: Partial<FormEntity>): Promise<void> {
    await scope.db.update(FormEntity, { id, ...scope.own }, changes);
  }

  async findById(scope: Scope, id: string): Promise<FormEntity | null> {
    return scope.db.findOneBy(FormEntity, { id, ...scope.own });
  }

  async findByKey(scope: Scope, key: string): Promise<FormEntity | null> {
    return scope.db.findOneBy(FormEntity, { key, ...scope.own });
  }

  async findVersion(scope: Scope, formId: string, number: number): Promise<FormVersionEntity | null> {
    return scope.db.findOneBy(FormVersionEntity, { formId, number, ...scope.own });
  }

  async list(scope: Scope): Promise<FormEntity[]> {
    return scope.db.find(FormEntity, { where: scope.own, order: { title: 'ASC', id: 'ASC' }, take: 500 });
  }
}
