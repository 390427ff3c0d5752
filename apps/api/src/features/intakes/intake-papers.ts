import { Injectable } from '@nestjs/common';
import type { IntakeDocument } from '@skinroot/report';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { FormReader } from '../forms/form-reader';
import { formStateOf } from '../forms/form-state';
import { PracticeRepository } from '../practices/practice.repository';
import { type AnswerSection, answerSet } from './answer-set';
import { IntakeRepository } from './intake.repository';
import { isOpenTo } from './open-to-client';

/** An intake as it goes on paper: what was asked of the client and signed by them, nothing read into it. */
@Injectable()
export class IntakePapers {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly clients: ClientsService,
    private readonly practices: PracticeRepository,
    private readonly reader: FormReader,
  ) {}

  /** For the client: with the link of one form that form alone. */
  async getOwn(scope: Scope, id: string): Promise<IntakeDocument> {
    const intake = await this.intakes.findById(scope, id);
    if (!intake || !isOpenTo(scope.client, intake)) throw new Problem('not-found');
    return this.get(scope, id);
  }

  async get(scope: Scope, id: string): Promise<IntakeDocument> {
    const intake = await this.intakes.findById(scope, id);
    if (!intake) throw new Problem('not-found');
    const client = await this.clients.load(scope, intake.clientId);
    if (!intake.submittedAt) throw new Problem('intake-not-submitted');
    const { form } = await this.reader.get(scope, intake.formId, intake.formVersion);
    const { name } = await this.practices.get(scope);
    return {
      document: 'intake',
      practice: { name },
      client: {
        displayName: `${client.firstName} ${client.lastName}`.trim(),
        reference: `SR-${client.id.slice(0, 8).toUpperCase()}`,
      },
      form: { title: form.title, version: intake.formVersion },
      submittedAt: intake.submittedAt.toISOString(),
      generatedAt: { instant: scope.now.toISOString(), zone: client.timeZone },
      sections: answerSet(await formStateOf(form, await this.intakes.listAnswers(scope, id))).map(onPaper),
      signature: intake.signature,
    };
  }
}

const onPaper = ({ title, rows }: AnswerSection): IntakeDocument['sections'][number] => ({
  title,
  lines: rows.map(({ text, entry, answer }) => ({ question: text, entry, answer })),
});
