import { Injectable } from '@nestjs/common';
import type { FormState } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';
import { FormReader, type ReadVersion } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import type { IntakeEntity } from './intake.entity';
import { IntakeRepository } from './intake.repository';

export interface AnsweredForm {
  version: ReadVersion;
  /** The form as the answers make it; they are in it, with what formulas compute. */
  state: FormState;
}

/**
 * The canonical answers of an intake, and the form they answer: screen, paper, table and comparison all start here.
 * A follow-up is read as the intake it asks about with the new answers in place of the old.
 */
@Injectable()
export class IntakeAnswers {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly reader: FormReader,
  ) {}

  async get(scope: Scope, intake: IntakeEntity): Promise<AnsweredForm> {
    const own = await this.intakes.listAnswers(scope, intake.id);
    const first = intake.askedOf === null ? null : await this.intakes.findById(scope, intake.askedOf);
    if (!first) {
      const version = await this.reader.get(scope, intake.formId, intake.formVersion);
      return { version, state: await formStateOf(version.form, own) };
    }
    const before = await this.get(scope, first);
    const known = Object.entries(own).filter(([path]) => before.version.form.places.has(path));
    const answers = { ...before.state.answers, ...Object.fromEntries(known) };
    return { version: before.version, state: await formStateOf(before.version.form, answers) };
  }
}
