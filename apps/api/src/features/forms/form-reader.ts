import { Injectable } from '@nestjs/common';
import { type Form, readForm } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';
import { FormRepository } from './form.repository';
import { KeptForms } from './kept-forms';

const KEPT_CHARACTERS = 40_000_000;

export interface ReadVersion {
  /** As stored: the FHIR Questionnaire. */
  questionnaire: Record<string, unknown>;
  form: Form;
}

/** Form versions, read once: a published version never changes, so it is kept in memory. */
@Injectable()
export class FormReader {
  private readonly kept = new KeptForms<ReadVersion>(KEPT_CHARACTERS);

  constructor(private readonly forms: FormRepository) {}

  async get(scope: Scope, formId: string, number: number): Promise<ReadVersion> {
    const key = `${scope.practiceId} ${formId} ${number}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const version = await this.forms.findVersion(scope, formId, number);
    if (!version) throw new RangeError(`form ${formId} has no version ${number}`);
    const read = readForm(version.questionnaire);
    if (!read.ok) throw new Error(`form ${formId} version ${number} cannot be read: ${read.reason}`);
    const made = { questionnaire: version.questionnaire, form: read.form };
    if (version.publishedAt) this.kept.keep(key, made);
    return made;
  }
}
