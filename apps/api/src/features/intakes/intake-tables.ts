import { Injectable } from '@nestjs/common';
import type { Form } from '@skinroot/forms';
import type { Scope } from '../../platform/scope/scope';
import { FormReader } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import { FormsService } from '../forms/forms.service';
import { answerSet, rowsOf } from './answer-set';
import type { IntakeEntity } from './intake.entity';
import { IntakeRepository } from './intake.repository';
import { intakeTable, type TableRow } from './intake-table';

/** All intakes of a form that were handed in, newest first, as one table. */
@Injectable()
export class IntakeTables {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly forms: FormsService,
    private readonly reader: FormReader,
  ) {}

  async get(scope: Scope, formId: string): Promise<string> {
    await this.forms.get(scope, formId);
    const intakes = await this.intakes.listHandedIn(scope, formId);
    const answers = await this.intakes.listAnswersOf(
      scope,
      intakes.map(({ id }) => id),
    );
    const forms = new Map<number, Form>();
    for (const number of new Set(intakes.map(({ formVersion }) => formVersion).sort((a, b) => b - a)))
      forms.set(number, (await this.reader.get(scope, formId, number)).form);
    const rows: TableRow[] = [];
    for (const intake of intakes) {
      scope.touch(intake.clientId);
      const form = forms.get(intake.formVersion);
      const state = form && (await formStateOf(form, answers.get(intake.id) ?? {}));
      rows.push({ about: about(intake), rows: state ? rowsOf(answerSet(state)) : [] });
    }
    return intakeTable([...forms.values()], rows);
  }
}

const about = ({
  id,
  clientId,
  formVersion,
  askedOf,
  submittedAt,
  reviewedAt,
  signature,
}: IntakeEntity): TableRow['about'] => ({
  intake: id,
  client: clientId,
  form_version: String(formVersion),
  asked_of: askedOf ?? '',
  submitted_at: submittedAt?.toISOString() ?? '',
  reviewed_at: reviewedAt?.toISOString() ?? '',
  signed_by: signature?.name ?? '',
});
