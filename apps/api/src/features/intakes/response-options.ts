import type { Form, ResponseOptions } from '@skinroot/forms';
import type { IntakeEntity } from './intake.entity';

/** What a QuestionnaireResponse of ours says about itself. */
export const responseOptions = (
  intake: IntakeEntity,
  form: Form,
  { status, at }: { status: 'in-progress' | 'completed'; at: Date },
): ResponseOptions => ({
  status,
  authored: at.toISOString(),
  subject: `Patient/${intake.clientId}`,
  ...(form.url === undefined && { questionnaire: `urn:uuid:${intake.formId}|${intake.formVersion}` }),
});
