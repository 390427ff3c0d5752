import { Injectable } from '@nestjs/common';
import type { Answers } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';
import { FormReader, type ReadVersion } from '../forms/form-reader';
import type { IntakeEntity } from './intake.entity';
import { IntakeRepository } from './intake.repository';

export interface AnsweredForm {
  version: ReadVersion;
  answers: Answers;
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
    if (!first) return { version: await this.reader.get(scope, intake.formId, intake.formVersion), answers: own };
    const before = await this.get(scope, first);
    const known = Object.entries(own).filter(([path]) => before.version.form.places.has(path));
    return { version: before.version, answers: { ...before.answers, ...Object.fromEntries(known) } };
  }
}
