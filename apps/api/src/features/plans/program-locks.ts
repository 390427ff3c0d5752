import { Injectable } from '@nestjs/common';
import { type IntakeAnswers, proposePrograms, scoreIntake } from '@skinroot/domain';
import { flatAnswers, fromQuestionnaireResponse, readForm } from '@skinroot/forms';
import { intakeScoring, lockingLevels, type Protocol, type Questionnaire, redFlags, safetyExtra, suggestions } from '@skinroot/reference';
import type { Scope } from '../../platform/scope/scope';
import { type SubmittedIntake, SubmittedIntakeRepository } from './submitted-intake.repository';

export interface ProgramLock {
  flagId: string;
  level: string;
  text: string;
  unlockable: boolean;
}

/** What the latest signed intake locks. Without one nothing is known, and nothing is locked. */
@Injectable()
export class ProgramLocks {
  constructor(private readonly intakes: SubmittedIntakeRepository) {}

  async of(scope: Scope, clientId: string): Promise<(protocol: Protocol) => ProgramLock[]> {
    const intake = await this.intakes.findLatest(scope, clientId);
    if (!intake) return () => [];
    const result = scoreIntake(
      { questionnaire: intake.questionnaire as unknown as Questionnaire, scoring: intakeScoring, redFlags, suggestions, lockingLevels, safetyExtra },
      answersOf(intake),
    );
    return (protocol) => proposePrograms(result, [protocol]).flatMap(({ locks }) => locks);
  }
}

function answersOf({ questionnaire, response }: SubmittedIntake): IntakeAnswers {
  const read = readForm(questionnaire);
  if (!read.ok) throw new RangeError(`a published form cannot be read: ${read.reason}`);
  return flatAnswers(read.form, fromQuestionnaireResponse(read.form, response).answers) as IntakeAnswers;
}
