import { Injectable } from '@nestjs/common';
import type { FormSummary, FormVersion } from '@skinroot/contracts';
import { readForm, readForms, type ReadForm, toQuestionnaire } from '@skinroot/forms';
import { randomUUID } from 'node:crypto';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { FormVersionEntity } from './form-version.entity';
import type { FormEntity } from './form.entity';
import { countQuestions, toForm, toReport, toVersion } from './form.mapper';
import { FormRepository } from './form.repository';

type Report = FormVersionEntity['report'];
type Document = Record<string, unknown>;

export interface FormWithReport {
  form: FormSummary;
  report: Report;
}

@Injectable()
export class FormsService {
  constructor(private readonly forms: FormRepository) {}

  async list(scope: Scope): Promise<{ items: FormSummary[] }> {
    return { items: (await this.forms.list(scope)).map(toForm) };
  }

  async get(scope: Scope, id: string): Promise<FormSummary> {
    return toForm(await this.load(scope, id));
  }

  /** As stored; the latest version unless another is named. */
  async getQuestionnaire(scope: Scope, id: string, number?: number): Promise<Document> {
    const { latestVersion } = await this.load(scope, id);
    const version = await this.forms.findVersion(scope, id, number ?? latestVersion);
    if (!version) throw new Problem('not-found');
    return version.questionnaire;
  }

  async listVersions(scope: Scope, id: string): Promise<{ items: FormVersion[] }> {
    await this.load(scope, id);
    return { items: (await this.forms.listVersions(scope, id)).map(toVersion) };
  }

  /** Every Questionnaire in the document becomes a form, a draft until it is published. */
  async create(scope: Scope, document: Document): Promise<{ items: FormWithReport[] }> {
    const read = readForms(document);
    if (!read.ok) throw notValid('#', read.reason);
    const refused = read.refused.map(
      (reason) =>
        ({ linkId: null, level: 'error', message: `Another form in the Bundle was left out: ${reason}` }) as const,
    );
    const items: FormWithReport[] = [];
    for (const found of read.forms) items.push(await this.add(scope, found, items.length === 0 ? refused : []));
    return { items };
  }

  /** Changes the draft; when the latest version is published, the next one begins. */
  async update(scope: Scope, id: string, document: Document): Promise<FormWithReport> {
    const read = readForm(document);
    if (!read.ok) throw notValid('#', read.reason);
    const before = await this.loadToChange(scope, id);
    const isNext = before.state === 'published';
    const content = contentOf(read);
    const form: FormEntity = {
      ...before,
      ...headOf(content, read),
      latestVersion: before.latestVersion + Number(isNext),
      state: 'draft',
      updatedAt: scope.now,
    };
    await this.forms.update(scope, id, form);
    if (isNext)
      await this.forms.insertVersion(scope, {
        practiceId: scope.practiceId,
        formId: id,
        number: form.latestVersion,
        ...content,
        createdAt: scope.now,
        publishedAt: null,
      });
    else await this.forms.updateDraft(scope, { formId: id, number: form.latestVersion }, content);
    return { form: toForm(form), report: content.report };
  }

  /** Freezes the latest version; links are made for it from now on. */
  async publish(scope: Scope, id: string): Promise<FormSummary> {
    const form = await this.loadToChange(scope, id);
    if (form.state === 'published') throw new Problem('form-published', { detail: 'There is no change to publish.' });
    await this.forms.updateDraft(scope, { formId: id, number: form.latestVersion }, { publishedAt: scope.now });
    const published = { ...form, state: 'published', updatedAt: scope.now } as const;
    await this.forms.update(scope, id, published);
    return toForm(published);
  }

  /** What an intake link asks: the newest published version of the form, by default of the root-cause intake. */
  async getPublished(scope: Scope, formId: string | undefined): Promise<{ formId: string; number: number }> {
    const form =
      formId === undefined
        ? await this.forms.findByKey(scope, 'root-cause-intake')
        : await this.forms.findById(scope, formId);
    if (!form) throw notValid('#/formId', 'is not a form of this practice');
    const number = await this.forms.findPublishedNumber(scope, form.id);
    if (number === null) throw new Problem('form-not-published');
    return { formId: form.id, number };
  }

  private async add(scope: Scope, read: ReadForm, refused: Report): Promise<FormWithReport> {
    const { practiceId, now } = scope;
    const formId = randomUUID();
    const content = contentOf(read);
    const form: FormEntity = {
      id: formId,
      practiceId,
      key: null,
      ...headOf(content, read),
      latestVersion: 1,
      state: 'draft',
      updatedAt: now,
    };
    await this.forms.insert(scope, form, {
      practiceId,
      formId,
      number: 1,
      ...content,
      createdAt: now,
      publishedAt: null,
    });
    return { form: toForm(form), report: [...refused, ...content.report] };
  }

  private async load(scope: Scope, id: string): Promise<FormEntity> {
    const form = await this.forms.findById(scope, id);
    if (!form) throw new Problem('not-found');
    return form;
  }

  private async loadToChange(scope: Scope, id: string): Promise<FormEntity> {
    const form = await this.forms.findToChange(scope, id);
    if (!form) throw new Problem('not-found');
    return form;
  }
}

// The repaired form is kept, not the document: what was reported is what is stored.
const contentOf = ({ form, report }: ReadForm): { questionnaire: Document; report: Report } => ({
  questionnaire: { ...toQuestionnaire(form) },
  report: report.map(toReport),
});

const headOf = (content: { questionnaire: Document }, { form }: ReadForm): Pick<FormEntity, 'title' | 'questions'> => ({
  title: form.title,
  questions: countQuestions(content.questionnaire),
});
