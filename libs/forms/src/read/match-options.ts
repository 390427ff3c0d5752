import { codeOf } from '../check/check-choice';
import { isSameValue } from '../answers/same-value';
import type { Form } from '../model/form';
import type { Draft } from './drafts';
import type { ReportLog } from './report-log';

/** Longest list that is searched. */
const MOST_OPTIONS = 1000;

/**
 * Points conditions at the option they mean where one option has the code and only the code system differs: the
 * addresses of code systems changed between versions of FHIR.
 */
export function matchOptions(drafts: readonly Draft[], places: Form['places'], log: ReportLog): void {
  for (const { conditions, linkId } of drafts) {
    conditions.forEach((condition, at) => {
      const options = places.get(condition.question)?.item.options ?? [];
      const { answer } = condition;
      if (typeof answer !== 'object' || options.length > MOST_OPTIONS) return;
      const [meant, other] = options.filter(({ value }) => codeOf(value) === codeOf(answer));
      if (!meant || other || typeof meant.value !== 'object' || isSameValue(meant.value, answer)) return;
      conditions[at] = { ...condition, answer: meant.value };
      const message = `The condition on "${condition.question}" was read as "${meant.display.slice(0, 80)}".`;
      log.at(linkId)('converted', message);
    });
  }
}
