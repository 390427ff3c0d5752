import { Injectable } from '@nestjs/common';
import type { FormSummary } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { notValid } from '../../platform/problems/problem';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes, type Trace } from '../../platform/scope/scopes';
import { FormImport } from './form-import';
import type { FormVersionEntity } from './form-version.entity';
import type { FormEntity } from './form.entity';
import { toForm } from './form.mapper';
import { FormRepository } from './form.repository';
import { FormsService } from './forms.service';
import type { ImportedForm } from './import-forms';

type Report = FormVersionEntity['report'];

export interface FormWithReport {
  form: FormSummary;
  report: Report;
}

/** Who calls, and under which name it is logged. */
export interface Call {
  actor: Actor;
  trace: Trace;
}

/** Forms as they are handed in: read outside of any transaction, then kept in a short one. */
@Injectable()
export class FormImports {
  constructor(
    private readonly scopes: Scopes,
    private readonly reading: FormImport,
    private readonly forms: FormRepository,
    private readonly service: FormsService,
  ) {}

  /** Every Questionnaire in the document becomes a form, a draft until it is published. */
  async create({ actor, trace }: Call, document: Uint8Array): Promise<{ items: FormWithReport[] }> {
    const read = await this.reading.read(document, 'all');
    if (!read.ok) throw notValid('#', read.reason);
    const refused = read.refused.map(
      (reason) =>
        ({ linkId: null, level: 'error', message: `Another form in the Bundle was left out: ${reason}` }) as const,
    );
    return this.scopes.run(actor, trace, async (scope) => {
      const items: FormWithReport[] = [];
      for (const found of read.forms) items.push(await this.add(scope, found, items.length === 0 ? refused : []));
      return { items };
    });
  }

  /** Changes the draft; when the latest version is published, the next one begins. */
  async update({ actor, trace }: Call, id: string, document: Uint8Array): Promise<FormWithReport> {
    await this.scopes.run(actor, trace, (scope) => this.service.get(scope, id));
    const read = await this.reading.read(document, 'first');
    if (!read.ok) throw notValid('#', read.reason);
    const [found] = read.forms;
    if (!found) throw notValid('#', 'holds no Questionnaire');
    return this.scopes.run(actor, trace, (scope) => this.change(scope, id, found));
  }

  private async add(
    scope: Scope,
    { title, questions, questionnaire, report }: ImportedForm,
    refused: Report,
  ): Promise<FormWithReport> {
    const { practiceId, now } = scope;
    const formId = randomUUID();
    const form: FormEntity = {
      id: formId,
      practiceId,
      key: null,
      title,
      questions,
      latestVersion: 1,
      state: 'draft',
      updatedAt: now,
    };
    const version = { practiceId, formId, number: 1, questionnaire, report, createdAt: now, publishedAt: null };
    await this.forms.insert(scope, form, version);
    return { form: toForm(form), report: [...refused, ...report] };
  }

  private async change(
    scope: Scope,
    id: string,
    { title, questions, questionnaire, report }: ImportedForm,
  ): Promise<FormWithReport> {
    const { practiceId, now } = scope;
    const before = await this.service.loadToChange(scope, id);
    const isNext = before.state === 'published';
    const number = before.latestVersion + Number(isNext);
    const form: FormEntity = { ...before, title, questions, latestVersion: number, state: 'draft', updatedAt: now };
    await this.forms.update(scope, id, form);
    if (isNext)
      await this.forms.insertVersion(scope, {
        practiceId,
        formId: id,
        number,
        questionnaire,
        report,
        createdAt: now,
        publishedAt: null,
      });
    else await this.forms.updateDraft(scope, { formId: id, number }, { questionnaire, report });
    return { form: toForm(form), report };
  }
}
