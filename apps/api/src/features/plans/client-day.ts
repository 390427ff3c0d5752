import type { PlanContent, PlanPhase, PlanRule, PublicFood, Today } from '@skinroot/contracts';
import { dayNumber, foodVerdict, phaseOn, planDay, spanDays } from '@skinroot/domain';
import type { Food, FoodRule } from '@skinroot/reference';
import { phraseWithAmount } from './rule-phrases';

type DayOfPlan = Pick<Today, 'phase' | 'tasks' | 'habits' | 'leaveOut' | 'limit'>;

/** What a plan asks of a client on a day. */
export function dayOfPlan(content: PlanContent, day: string): DayOfPlan {
  const { phase, tasks, habits } = planDay(content.phases, day);
  const rules = (action: PlanRule['action']) =>
    (phase?.rules ?? [])
      .filter((rule) => rule.action === action)
      .map((rule) => ({
        words: phraseWithAmount(rule),
        reason: rule.reason,
        until: phase && holdsUntil(content, phase, rule),
      }));
  return {
    phase: phase && {
      name: phase.name,
      kind: phase.kind,
      goal: phase.goal,
      dayNumber: dayNumber(phase, day),
      days: spanDays(phase),
      endsOn: phase.endsOn,
    },
    tasks,
    habits: habits.map(({ id, text }) => ({ id, text })),
    leaveOut: rules('exclude'),
    limit: rules('limit'),
  };
}

/** Last day of a rule: it goes on through the phases that repeat it. */
export function holdsUntil(content: PlanContent, from: PlanPhase, rule: Pick<PlanRule, 'id' | 'action'>): string {
  let until = from.endsOn;
  for (const phase of content.phases.slice(content.phases.findIndex(({ id }) => id === from.id) + 1)) {
    if (!phase.rules.some(({ id, action }) => id === rule.id && action === rule.action)) break;
    until = phase.endsOn;
  }
  return until;
}

/** What a plan says of a food on a day. Outside the plan's days it says nothing, which is never a yes. */
export function foodOnDay(content: PlanContent | null, day: string): (food: Food) => PublicFood {
  const phase = content && phaseOn(content.phases, day);
  return (food) => {
    const head = { id: food.id, name: food.name, names: [...food.names] };
    if (!content || !phase)
      return {
        ...head,
        action: 'unknown',
        because: 'No phase of a plan runs today: ask your practitioner.',
        until: null,
      };
    const { action, rule } = foodVerdict(phase.rules as unknown as FoodRule[], food);
    const deciding = phase.rules.find(({ id }) => id === rule?.id);
    const isRestricted = action === 'exclude' || action === 'limit';
    return {
      ...head,
      action,
      because: deciding ? becauseOf(action, deciding) : '',
      until: isRestricted && deciding ? holdsUntil(content, phase, deciding) : null,
    };
  };
}

function becauseOf(action: PublicFood['action'], rule: PlanRule): string {
  const words = phraseWithAmount(rule);
  return action === 'unknown'
    ? `It is not known whether this belongs to: ${words}.`
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${rule.reason}.`;
}
