import type { PublicIntake } from '@skinroot/contracts';
import type { RaisedFlag } from '@skinroot/domain';
import type { Answers } from '@skinroot/forms';
import type { ClientEntity } from '../clients/client.entity';
import { needsGuardian } from './guardian';
import type { IntakeForm } from './intake-form';
import type { IntakeEntity } from './intake.entity';

interface PublicParts {
  intake: IntakeEntity;
  client: ClientEntity;
  intakeForm: IntakeForm;
  answers: Answers;
  urgent: RaisedFlag[];
  practiceName: string;
}

export const toPublicIntake = ({
  intake,
  client,
  intakeForm,
  answers,
  urgent,
  practiceName,
}: PublicParts): PublicIntake => ({
  intakeId: intake.id,
  state: intake.state,
  questionnaire: intakeForm.questionnaire,
  answers: { ...answers },
  consentText: intakeForm.consentText,
  practiceName,
  firstName: client.firstName,
  submittedAt: intake.submittedAt?.toISOString() ?? null,
  urgent: urgent.map(toPublicFlag),
  needsGuardian: needsGuardian(answers),
  version: intake.version,
});

export const toPublicFlag = ({ id, level, text }: RaisedFlag): PublicIntake['urgent'][number] => ({ id, level, text });
