import { Injectable } from '@nestjs/common';
import { intakeForms } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../platform/scope/scope';
import { countQuestions } from './form.mapper';
import { FormRepository } from './form.repository';
import { skinIntake } from './skin-intake';

/** The forms every practice begins with, published as version 1. */
@Injectable()
export class FormLibrary {
  constructor(private readonly forms: FormRepository) {}

  async install(scope: Scope): Promise<void> {
    const { practiceId, now } = scope;
    for (const questionnaire of [...intakeForms, skinIntake()]) {
      const formId = randomUUID();
      const form = {
        id: formId,
        practiceId,
        key: questionnaire.id,
        title: questionnaire.title,
        questions: countQuestions(questionnaire),
        latestVersion: 1,
        state: 'published',
        updatedAt: now,
      } as const;
      await this.forms.insert(scope, form, {
        practiceId,
        formId,
        number: 1,
        questionnaire: { ...questionnaire },
        report: [],
        createdAt: now,
        publishedAt: now,
      });
    }
  }
}
