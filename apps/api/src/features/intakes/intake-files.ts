import { Injectable } from '@nestjs/common';
import type { StartUpload, Upload } from '@skinroot/contracts';
import { type Answers, type AnswerValue, checkAnswer, type Form, type FormState, valuesAt } from '@skinroot/forms';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { FilesService } from '../files/files.service';

const PHOTOS = 'consent.photos';

interface Asked {
  intakeId: string;
  clientId: string;
  form: Form;
  state: FormState;
}

/** Files as answers: only what a question asks for, only this intake's own, and photos only with consent. */
@Injectable()
export class IntakeFiles {
  constructor(private readonly files: FilesService) {}

  /** An upload begins where its answer would be accepted. */
  async begin(scope: Scope, { intakeId, clientId, form, state }: Asked, request: StartUpload): Promise<Upload> {
    const { id, linkId: path, name, contentType, size } = request;
    const place = state.items.get(path);
    if (place?.item.type !== 'attachment') throw notValid('#/linkId', 'is not a question for files');
    const check = checkAnswer(form, path, [{ id, name, contentType: contentType.toLowerCase(), size }], { state });
    if (!check.ok)
      throw check.code === 'disabled'
        ? new Problem('question-disabled', { detail: check.message })
        : notValid('#', check.message);
    assertConsent(form, state.answers, contentType);
    return this.files.begin(scope, { clientId, intakeId }, request);
  }

  /** Cards of files become the stored ones; a file that is not here whole is no answer. */
  async resolve(
    scope: Scope,
    { intakeId, form, state }: Omit<Asked, 'clientId'>,
    { path, values }: { path: string; values: readonly AnswerValue[] },
  ): Promise<readonly AnswerValue[]> {
    if (state.items.get(path)?.item.type !== 'attachment' || values.length === 0) return values;
    const ids = values.map((value) => (typeof value === 'object' && 'id' in value ? value.id : ''));
    const cards = await this.files.cards(
      scope,
      intakeId,
      ids.filter((id) => isId.test(id)),
    );
    return ids.map((id) => {
      const card = cards.get(id);
      if (!card) throw notValid('#/value', 'is not a file of this form');
      assertConsent(form, state.answers, card.contentType);
      return card;
    });
  }
}

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function assertConsent(form: Form, answers: Answers, contentType: string): void {
  if (!contentType.startsWith('image/') || !form.places.has(PHOTOS)) return;
  if (valuesAt(answers, PHOTOS)[0] !== true)
    throw new Problem('question-disabled', { detail: 'Photos need your consent first: see the consents.' });
}
