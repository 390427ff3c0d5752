export { readForm, readForms, type ReadForm, type ReadForms, type Refused } from './read/read-form';
export {
  isQuestion,
  type Condition,
  type Control,
  type Expression,
  type Expressions,
  type Form,
  type FormItem,
  type ItemPlace,
  type ItemType,
  type ItemWords,
  type Operator,
  type Option,
  type Role,
} from './model/form';
export type { Answers, AnswerValue, Attachment, Coding, Path, Quantity } from './model/value';
export type { RepairCode, RepairEntry } from './model/report';
export type { RichNode, RichText } from './model/rich-text';

export { copyOf, setAnswer, valuesAt } from './answers/answers';
export { answersFromFlat, flatAnswers, type FlatAnswers, type FlatValue } from './answers/flat';
export { initialAnswers } from './answers/initial-answers';
export { isAnswered, Occurrences, type Context } from './answers/occurrences';
export { pathOf, readPath, type PathReading } from './answers/paths';
export { addOccurrence, removeOccurrence } from './answers/repeats';

export { changeAnswer, evaluate, type EvaluateOptions } from './evaluate/evaluate';
export type { FormState, ItemState } from './evaluate/form-state';
export { isScope } from './read/place-items';
export { statesInOrder, topStates } from './evaluate/walk';

export { checkAnswer } from './check/check-answer';
export { checkValues, type AnswerCheck } from './check/check-values';
export { checkSubmission, type MissingAnswer, type SubmissionCheck, type WrongAnswer } from './check/check-submission';
export type { Problem, ProblemCode } from './check/problem';

export { fromQuestionnaireResponse, type ResponseReading } from './fhir/from-questionnaire-response';
export { toQuestionnaire } from './fhir/to-questionnaire';
export { toQuestionnaireResponse, type ResponseOptions } from './fhir/to-questionnaire-response';
export { ordinalScore, type OrdinalScore } from './score/ordinal-score';
export { needsExpressionEngine } from './score/needs-expression-engine';
export { whyNotRun } from './score/why-not-run';

export { answerText, optionText, type AnswerWords } from './words/answer-text';
export { inLanguage } from './words/in-language';
export { occurrenceText } from './words/occurrence-text';
