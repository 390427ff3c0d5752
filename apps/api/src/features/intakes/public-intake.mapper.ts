import type { PublicIntake } from '@skinroot/contracts';
import type { RaisedFlag } from '@skinroot/domain';
import type { Answers } from '@skinroot/forms';
import type { ClientEntity } from '../clients/client.entity';
import type { IntakeForm } from './intake-form';
import type { IntakeEntity } from './intake.entity';

interface PublicParts {
  intake: IntakeEntity;
  client: ClientEntity;
  intakeForm: IntakeForm;
  answers: Answers;
  urgent: RaisedFlag[];
  practiceName: string;
  needsGuardian: boolean;
}

export const toPublicIntake = ({
  intake,
  client,
  intakeForm,
  answers,
  urgent,
  practiceName,
  needsGuardian,
}: PublicParts): PublicIntake => ({
  intakeId: intake.id,
  state: intake.state,
  questionnaire: intakeForm.questionnaire,
  answers: { ...answers },
  consentText: intakeForm.consentText,
  consentTexts: { ...intakeForm.consentTexts },
  practiceName,
  firstName: client.firstName,
  submittedAt: intake.submittedAt?.toISOString() ?? null,
  urgent: urgent.map(toPublicFlag),
  needsGuardian,
  version: intake.version,
});

export const toPublicFlag = ({ id, level, text }: RaisedFlag): PublicIntake['urgent'][number] => ({ id, level, text });
