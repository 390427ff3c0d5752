import type { Form } from '@skinroot/forms';
import { type IntakeCondition, intakeScoring, redFlags } from '@skinroot/reference';

/** How many of the warning signs we know a form asks about: where none is asked, none can be raised. */
export function askedSigns({ places }: Form): { asked: number; known: number } {
  const asked = redFlags.filter(({ when }) => questionsOf(when).some((linkId) => places.has(linkId)));
  return { asked: asked.length, known: redFlags.length };
}

function questionsOf(when: IntakeCondition): readonly string[] {
  if ('any' in when) return when.any.flatMap(questionsOf);
  if ('all' in when) return when.all.flatMap(questionsOf);
  if ('not' in when) return questionsOf(when.not);
  if ('linkId' in when) return [when.linkId];
  if ('metric' in when) return when.metric === 'bmi' ? ['about.weight'] : intakeScoring.eatingScore.linkIds;
  return [];
}
