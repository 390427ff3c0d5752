import { Injectable } from '@nestjs/common';
import { libraryForms, type Questionnaire } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { countQuestions } from './form.mapper';
import { FormRepository } from './form.repository';

/** The forms every practice begins with, published as version 1. */
@Injectable()
export class FormLibrary {
  constructor(
    private readonly forms: FormRepository,
    private readonly scopes: Scopes,
  ) {}

  /** As `install`, for a practice nobody is signed in to. */
  async stock(practiceId: string): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId, id: null };
    await this.scopes.run(actor, { action: 'stock forms', requestId: 'stock-forms' }, (scope) => this.install(scope));
  }

  /** Adds what is missing, and leaves what is there: a new practice gets all, an older one what came since. */
  async install(scope: Scope): Promise<void> {
    const known = await this.forms.listKeys(scope);
    for (const questionnaire of libraryForms()) if (!known.has(questionnaire.id)) await this.add(scope, questionnaire);
  }

  private async add(scope: Scope, questionnaire: Questionnaire): Promise<void> {
    const { practiceId, now } = scope;
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
      questionnaire: JSON.stringify(questionnaire),
      report: [],
      createdAt: now,
      publishedAt: now,
    });
  }
}
