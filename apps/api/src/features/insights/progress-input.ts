import type { CheckIn, PlanContent } from '@skinroot/contracts';
import {
  addDays,
  earlierOf,
  type FoodUnderQuestion,
  type PhaseSpan,
  type ProgressInput,
  type RecordedDay,
} from '@skinroot/domain';
import { instruments, messages } from '@skinroot/reference';

interface Course {
  from: string;
  to: string;
  checkIns: readonly CheckIn[];
  content: PlanContent | null;
  /** The pause that runs, if one does. */
  pause: { startsOn: string; until: string | null } | null;
}

/** The record in the shape the domain reads a course from. */
export function progressInput({ from, to, checkIns, content, pause }: Course): ProgressInput {
  return {
    from,
    to,
    phases: (content?.phases ?? []).map(toSpan),
    days: checkIns.map(toRecordedDay),
    challenges: [],
    foods: foodsOf(content),
    marks: pause ? [{ day: pause.startsOn, kind: 'pause', label: 'Paused' }] : [],
    disturbances: pause
      ? [{ startsOn: pause.startsOn, endsOn: pause.until === null ? to : earlierOf(to, addDays(pause.until, -1)) }]
      : [],
    instruments,
    words: messages,
  };
}

const toSpan = ({ id, name, kind, startsOn, endsOn }: PlanContent['phases'][number]): PhaseSpan => ({
  id,
  name,
  kind,
  startsOn,
  endsOn,
});

const toRecordedDay = (checkIn: CheckIn): RecordedDay => ({
  day: checkIn.day,
  origin: checkIn.origin,
  skin: checkIn.skinIndex,
  itch: checkIn.skin.itch,
  sleep: checkIn.sleep,
  stress: checkIn.stress,
  stool: checkIn.stool,
  plan: checkIn.plan ?? 'unknown',
  offPlan: checkIn.offPlan.map(({ name }) => name),
});

/** Every food the program brings back has a line, tested or not. */
const foodsOf = (content: PlanContent | null): FoodUnderQuestion[] =>
  (content?.steps ?? []).map(({ foodId, foodName }) => ({
    foodId,
    name: foodName,
    suspectedBy: 'nobody',
    overruled: null,
  }));
