import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { FormVersionEntity } from './form-version.entity';
import { FormEntity } from './form.entity';

/** A version to be kept, its questionnaire as JSON text. */
export type NewVersion = Omit<FormVersionEntity, 'questionnaire'> & { questionnaire: string };

@Injectable()
export class FormRepository {
  async insert(scope: Scope, form: FormEntity, version: NewVersion): Promise<void> {
    await scope.db.insert(FormEntity, form);
    await this.insertVersion(scope, version);
  }

  /** The questionnaire goes in as the text it was written to elsewhere: large ones are not walked here again. */
  async insertVersion(scope: Scope, version: NewVersion): Promise<void> {
    await scope.db.query(
      `INSERT INTO form_versions (practice_id, form_id, number, questionnaire, report, created_at, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        version.practiceId,
        version.formId,
        version.number,
        version.questionnaire,
        JSON.stringify(version.report),
        version.createdAt,
        version.publishedAt,
      ],
    );
  }

  /** Changes a version that is not published; the database refuses it for others. */
  async updateDraft(
    scope: Scope,
    { formId, number }: Pick<FormVersionEntity, 'formId' | 'number'>,
    { questionnaire, report }: Pick<NewVersion, 'questionnaire' | 'report'>,
  ): Promise<void> {
    await scope.db.query(
      `UPDATE form_versions v SET questionnaire = $3, report = $4 WHERE ${scope.ownSql('v')} AND v.form_id = $1 AND v.number = $2`,
      [formId, number, questionnaire, JSON.stringify(report)],
    );
  }

  async publish(
    scope: Scope,
    { formId, number }: Pick<FormVersionEntity, 'formId' | 'number'>,
    publishedAt: Date,
  ): Promise<void> {
    await scope.db.update(FormVersionEntity, { formId, number, ...scope.own }, { publishedAt });
  }

  async update(scope: Scope, id: string, changes: Partial<FormEntity>): Promise<void> {
    await scope.db.update(FormEntity, { id, ...scope.own }, changes);
  }

  async findById(scope: Scope, id: string): Promise<FormEntity | null> {
    return scope.db.findOneBy(FormEntity, { id, ...scope.own });
  }

  /** The form, held until the transaction ends: two changes come one after the other. */
  async findToChange(scope: Scope, id: string): Promise<FormEntity | null> {
    return scope.db.findOne(FormEntity, { where: { id, ...scope.own }, lock: { mode: 'pessimistic_write' } });
  }

  /** Our keys of the shipped forms the practice has, held until the transaction ends so that none is added twice. */
  async listKeys(scope: Scope): Promise<Set<string>> {
    await scope.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('library ' || $1, 0))`, [scope.practiceId]);
    const forms = await scope.db.find(FormEntity, {
      select: { id: true, key: true },
      where: { key: Not(IsNull()), ...scope.own },
    });
    return new Set(forms.flatMap(({ key }) => key ?? []));
  }

  async findPublishedNumber(scope: Scope, formId: string): Promise<number | null> {
    return scope.db.maximum(FormVersionEntity, 'number', { formId, publishedAt: Not(IsNull()), ...scope.own });
  }

  async findByKey(scope: Scope, key: string): Promise<FormEntity | null> {
    return scope.db.findOneBy(FormEntity, { key, ...scope.own });
  }

  async findVersion(scope: Scope, formId: string, number: number): Promise<FormVersionEntity | null> {
    return scope.db.findOneBy(FormVersionEntity, { formId, number, ...scope.own });
  }

  /** Without their content: numbers and times only. Those below 1 were made for one follow-up each. */
  async listVersions(
    scope: Scope,
    formId: string,
  ): Promise<Pick<FormVersionEntity, 'number' | 'createdAt' | 'publishedAt'>[]> {
    return scope.db.find(FormVersionEntity, {
      select: { practiceId: true, formId: true, number: true, createdAt: true, publishedAt: true },
      where: { formId, number: MoreThan(0), ...scope.own },
      order: { number: 'DESC' },
      take: 500,
    });
  }

  async list(scope: Scope): Promise<FormEntity[]> {
    return scope.db.find(FormEntity, { where: scope.own, order: { title: 'ASC', id: 'ASC' }, take: 500 });
  }
}
