import { answerOf, codingsOf } from './conditions';
import { contradiction } from './contradiction';
import { extensionNumber } from './extensions';
import type { Finding } from './lint-form';
import {
  isHelp,
  isQuestion,
  placedItems,
  textOf,
  type Item,
  type Placed,
  type Questionnaire,
  type When,
} from './questionnaire';

/** Faults of the conditions: on nothing, on what comes later, never true, and items that nobody can ever see. */
export function lintConditions(form: Questionnaire): Finding[] {
  const placed = placedItems(form);
  const first = new Map<string, Placed & { order: number }>();
  placed.forEach((one, order) => {
    if (!first.has(one.item.linkId)) first.set(one.item.linkId, { ...one, order });
  });
  const reach = new Reach(first);
  return placed.flatMap((one, order) =>
    isHelp(one.item) ? [] : [...faultsOf(one, order, first), ...reach.faultsOf(one)],
  );
}

function faultsOf(
  { item, position, parents }: Placed,
  order: number,
  first: ReadonlyMap<string, Placed & { order: number }>,
): Finding[] {
  return (item.enableWhen ?? []).flatMap((when): Finding[] => {
    const target = first.get(when.question);
    if (!target || !isQuestion(target.item))
      return [
        {
          code: 'missing-question',
          level: 'error',
          position,
          message: `“${textOf(item)}” depends on “${when.question}”, which is no question of this form.`,
        },
      ];
    if (target.item === item || parents.includes(target.item) || target.order <= order) return [];
    return [
      {
        code: 'later-question',
        level: 'warning',
        position,
        message: `“${textOf(item)}” depends on “${textOf(target.item)}”, which comes later: it jumps in above what is being answered.`,
      },
    ];
  });
}

/** Works out which items can ever be shown. */
class Reach {
  private readonly known = new Map<Item, boolean>();

  constructor(private readonly first: ReadonlyMap<string, Placed>) {}

  faultsOf(placed: Placed): Finding[] {
    const { item, position, parents } = placed;
    if (!item.enableWhen?.length || parents.some((parent) => !this.canShow(this.first.get(parent.linkId)))) return [];
    const asked = needed(item);
    const clash = contradiction(asked, this.targets);
    if (clash)
      return [{ code: 'never-both', level: 'error', position, message: `“${textOf(item)}” is never shown: ${clash}.` }];
    const above = contradiction([...parents.flatMap(needed), ...asked], this.targets);
    if (above)
      return [
        {
          code: 'unreachable',
          level: 'error',
          position,
          message: `“${textOf(item)}” is never shown: together with the section around it, ${above}.`,
        },
      ];
    if (this.canShow(placed)) return [];
    return [
      {
        code: 'unreachable',
        level: 'error',
        position,
        message: `“${textOf(item)}” is never shown: ${this.why(item)}.`,
      },
    ];
  }

  private readonly targets = (linkId: string): Item | undefined => this.first.get(linkId)?.item;

  private canShow(placed: Placed | undefined): boolean {
    if (!placed) return true;
    const { item, parents } = placed;
    const known = this.known.get(item);
    if (known !== undefined) return known;
    // Asked again while it is being worked out: the condition leads back to itself.
    this.known.set(item, false);
    const isOpen =
      parents.every((parent) => this.canShow(this.first.get(parent.linkId))) &&
      this.conditionsCanHold(item) &&
      !contradiction([...parents.flatMap(needed), ...needed(item)], this.targets);
    this.known.set(item, isOpen);
    return isOpen;
  }

  private conditionsCanHold({ enableWhen = [], enableBehavior }: Item): boolean {
    if (enableWhen.length === 0) return true;
    const can = (when: When) => this.canHold(when);
    return enableBehavior === 'any' ? enableWhen.some(can) : enableWhen.every(can);
  }

  private canHold(when: When): boolean {
    const target = this.first.get(when.question);
    if (!target || !isQuestion(target.item)) return true;
    if (when.operator === 'exists' && answerOf(when) === false) return true;
    return this.canShow(target) && impossible(when, target.item) === undefined;
  }

  private why({ enableWhen = [] }: Item): string {
    for (const when of enableWhen) {
      const target = this.targets(when.question);
      const reason = target && impossible(when, target);
      if (reason) return reason;
    }
    return 'it waits for a question that is never shown, or for itself';
  }
}

/** The conditions that must all hold. */
const needed = ({ enableWhen = [], enableBehavior }: Item): readonly When[] =>
  enableBehavior === 'any' && enableWhen.length > 1 ? [] : enableWhen;

/** Why an answer that a condition waits for can never be given; undefined when it can. */
function impossible(when: When, target: Item): string | undefined {
  const answer = answerOf(when);
  const name = `“${textOf(target)}”`;
  if (when.operator === '=' && target.type === 'choice' && target.answerOption?.length) {
    const isOffered = codingsOf(target).some(({ code, display }) => code === answer || display === answer);
    return isOffered ? undefined : `${name} has no answer “${String(answer)}”`;
  }
  if (typeof answer !== 'number') return undefined;
  const low = extensionNumber(target, 'minValue') ?? -Infinity;
  const high = extensionNumber(target, 'maxValue') ?? Infinity;
  const fits = {
    '=': answer >= low && answer <= high,
    '>': high > answer,
    '>=': high >= answer,
    '<': low < answer,
    '<=': low <= answer,
    '!=': true,
    exists: true,
  }[when.operator];
  return fits ? undefined : `${name} takes numbers from ${low} to ${high} only`;
}
