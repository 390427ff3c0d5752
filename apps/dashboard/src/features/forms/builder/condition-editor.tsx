import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  answerOf,
  conditionable,
  conditionOn,
  conditionWords,
  firstConditionOn,
  operatorsFor,
} from '../authoring/conditions';
import {
  placedItems,
  textOf,
  type Item,
  type Operator,
  type Questionnaire,
  type When,
} from '../authoring/questionnaire';
import classes from './builder.module.css';
import { ConditionAnswerField } from './condition-answer-field';

interface ConditionEditorProps {
  form: Questionnaire;
  item: Item;
  onChange: (change: (item: Item) => Item, field?: string) => void;
}

/** "Show when ... is ...": conditions in plain words. */
export function ConditionEditor({ form, item, onChange }: ConditionEditorProps) {
  const inside = new Set(
    placedItems({ resourceType: 'Questionnaire', item: [item] }).map(({ item: one }) => one.linkId),
  );
  const questions = conditionable(form).filter(({ linkId }) => !inside.has(linkId));
  const conditions = item.enableWhen ?? [];
  const set = (next: readonly When[], field?: string) => onChange((before) => withConditions(before, next), field);
  const add = () => {
    const before = questions.slice(0, questionsBefore(form, item, questions));
    const target = before.at(-1) ?? questions[0];
    if (target) set([...conditions, firstConditionOn(target)]);
  };
  return (
    <fieldset className={classes.block}>
      <legend>Conditions</legend>
      <p className={conditions.length > 0 ? classes.words : classes.use} aria-live="polite">
        {conditionWords(item, form) || 'Always shown.'}
      </p>
      {conditions.length > 1 && (
        <NativeSelect
          label="Show when"
          value={item.enableBehavior ?? 'all'}
          onChange={(event) => {
            const behavior = event.currentTarget.value === 'any' ? 'any' : 'all';
            onChange((before) => ({ ...before, enableBehavior: behavior }));
          }}
          data={[
            { value: 'all', label: 'all of these hold' },
            { value: 'any', label: 'any of these holds' },
          ]}
        />
      )}
      {conditions.map((when, index) => (
        <ConditionRow
          key={index}
          when={when}
          number={index + 1}
          questions={questions}
          onChange={(next) =>
            set(
              conditions.map((one, at) => (at === index ? next : one)),
              `condition ${index}`,
            )
          }
          onRemove={() => set(conditions.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={questions.length === 0}
        onClick={add}
      >
        Add a condition
      </Button>
    </fieldset>
  );
}

interface ConditionRowProps {
  when: When;
  number: number;
  questions: readonly Item[];
  onChange: (when: When) => void;
  onRemove: () => void;
}

function ConditionRow({ when, number, questions, onChange, onRemove }: ConditionRowProps) {
  const target = questions.find(({ linkId }) => linkId === when.question);
  const names = questions.map((one) => ({ value: one.linkId, label: textOf(one) }));
  const ask = (linkId: string) => {
    const next = questions.find((one) => one.linkId === linkId);
    if (next) onChange(firstConditionOn(next));
  };
  const operate = (target: Item, operator: Operator) => {
    const answer = answerOf(when);
    onChange(
      operator === 'exists' || when.operator === 'exists'
        ? conditionOn(target, operator, operator === 'exists' ? true : (answerOf(firstConditionOn(target)) ?? ''))
        : conditionOn(target, operator, answer ?? ''),
    );
  };
  return (
    <div className={classes.condition} role="group" aria-label={`Condition ${number}`}>
      <NativeSelect
        label="Question"
        value={when.question}
        onChange={(event) => ask(event.currentTarget.value)}
        data={target ? names : [{ value: when.question, label: `${when.question} (no such question)` }, ...names]}
      />
      {target && (
        <span className={classes.pair}>
          <NativeSelect
            label="Comparison"
            value={when.operator}
            onChange={(event) => operate(target, event.currentTarget.value as Operator)}
            data={operatorsFor(target).map(([value, label]) => ({ value, label }))}
          />
          <ConditionAnswerField
            target={target}
            when={when}
            onChange={(answer) => onChange(conditionOn(target, when.operator, answer))}
          />
        </span>
      )}
      <ActionIcon aria-label={`Remove condition ${number}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function withConditions(item: Item, conditions: readonly When[]): Item {
  const { enableWhen: _before, enableBehavior, ...bare } = item;
  if (conditions.length === 0) return bare;
  return {
    ...(bare as Item),
    enableWhen: conditions,
    ...(conditions.length > 1 && { enableBehavior: enableBehavior ?? 'all' }),
  };
}

/** How many of the questions stand above the item: a condition asks what was answered before. */
function questionsBefore(form: Questionnaire, item: Item, questions: readonly Item[]): number {
  const order = placedItems(form).map((one) => one.item);
  const at = order.indexOf(item);
  return questions.filter((one) => order.indexOf(one) < at).length;
}
