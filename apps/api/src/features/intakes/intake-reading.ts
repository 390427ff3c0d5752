import {
  type AnswerValue as PlainAnswer,
  type IntakeResult,
  proposePrograms,
  type ProposedProgram,
  type RaisedFlag,
  scoreIntake,
} from '@skinroot/domain';
import { type Answers, flatAnswers, type Form, type FormState } from '@skinroot/forms';
import { protocols } from '@skinroot/reference';
import { type AnswerSection, answerSet } from './answer-set';
import type { IntakeForm } from './intake-form';

const rising = [
  'talk',
  'soon',
  'before-gluten-removal',
  'exclude-food-programs',
  'before-start',
  'exclude',
  'stop',
  'same-day',
  'emergency',
];
const urgentLevels = ['emergency', 'same-day'];

/** Everything one set of answers says. Works on unfinished ones: what is missing is null, never zero. */
export interface IntakeReading {
  result: IntakeResult;
  proposals: ProposedProgram[];
  sections: AnswerSection[];
  /** Answers in short, of the questions that are asked. */
  plain: Readonly<Record<string, PlainAnswer>>;
}

export function readIntake(intakeForm: IntakeForm, state: FormState): IntakeReading {
  const { form, answers } = state;
  const plain = plainAnswers(form, answers);
  const result = resultOf(intakeForm, state, plain);
  const isScored = result.areas.length > 0;
  return {
    result,
    proposals: isScored ? proposePrograms(result, protocols) : [],
    sections: answerSet(state),
    plain,
  };
}

/** Warnings that need somebody to be seen today; read on every save. */
export function urgentFlags(intakeForm: IntakeForm, state: FormState): RaisedFlag[] {
  const { redFlags } = resultOf(intakeForm, state, plainAnswers(intakeForm.form, state.answers));
  return redFlags.filter(({ level }) => urgentLevels.includes(level));
}

function resultOf({ rules }: IntakeForm, state: FormState, plain: Record<string, PlainAnswer>): IntakeResult {
  const result = scoreIntake(rules, plain, (linkId) => state.items.get(linkId)?.enabled ?? false);
  const mostUrgentFirst = [...result.redFlags].sort((a, b) => rising.indexOf(b.level) - rising.indexOf(a.level));
  return { ...result, redFlags: mostUrgentFirst };
}

function plainAnswers(form: Form, answers: Answers): Record<string, PlainAnswer> {
  return Object.fromEntries(
    Object.entries(flatAnswers(form, answers)).flatMap(([path, value]): [string, PlainAnswer][] => {
      if (value === undefined) return [];
      return [[path, typeof value === 'object' ? value.map(String) : value]];
    }),
  );
}
