import { Injectable } from '@nestjs/common';
import type { FormSummary, FormVersion } from '@skinroot/contracts';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { FormVersionEntity } from './form-version.entity';
import type { FormEntity } from './form.entity';
import { toForm, toVersion } from './form.mapper';
import { FormRepository } from './form.repository';

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
  async getQuestionnaire(scope: Scope, id: string, number?: number): Promise<FormVersionEntity['questionnaire']> {
    const { latestVersion } = await this.load(scope, id);
    const version = await this.forms.findVersion(scope, id, number ?? latestVersion);
    if (!version) throw new Problem('not-found');
    return version.questionnaire;
  }

  async listVersions(scope: Scope, id: string): Promise<{ items: FormVersion[] }> {
    await this.load(scope, id);
    return { items: (await this.forms.listVersions(scope, id)).map(toVersion) };
  }

  /** Freezes the latest version; links are made for it from now on. */
  async publish(scope: Scope, id: string): Promise<FormSummary> {
    const form = await this.loadToChange(scope, id);
    if (form.state === 'published') throw new Problem('form-published', { detail: 'There is no change to publish.' });
    await this.forms.publish(scope, { formId: id, number: form.latestVersion }, scope.now);
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

  private async load(scope: Scope, id: string): Promise<FormEntity> {
    const form = await this.forms.findById(scope, id);
    if (!form) throw new Problem('not-found');
    return form;
  }

  /** The form, held until the transaction ends. */
  async loadToChange(scope: Scope, id: string): Promise<FormEntity> {
    const form = await this.forms.findToChange(scope, id);
    if (!form) throw new Problem('not-found');
    return form;
  }
}
