import type { ProblemError } from '@skinroot/contracts';
import { questionLead } from '@skinroot/domain';
import type { SubmissionCheck } from '@skinroot/forms';

/** All that stands in the way of handing in, each with its question. */
export function submissionErrors({ missing, errors }: SubmissionCheck, isTextInForce: boolean): ProblemError[] {
  return [
    ...missing.map(({ path, text }) => ({ pointer: pointerTo(path), detail: `${questionLead(text)} please answer` })),
    ...errors.map(({ path, text, message }) => ({
      pointer: pointerTo(path),
      detail: `${questionLead(text)} ${message}`,
    })),
    ...(isTextInForce
      ? []
      : [{ pointer: '#/signature/textShown', detail: 'is not the consent text in force: load the page again' }]),
  ];
}

const pointerTo = (path: string): string => `#/answers/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
