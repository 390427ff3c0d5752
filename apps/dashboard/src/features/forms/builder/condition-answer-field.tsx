import { NativeSelect, TextInput } from '@mantine/core';
import { answerOf, codingsOf, type ConditionAnswer } from '../authoring/conditions';
import type { Item, When } from '../authoring/questionnaire';
import { NumberField } from './number-field';

interface ConditionAnswerFieldProps {
  target: Item;
  when: When;
  onChange: (answer: ConditionAnswer) => void;
}

/** The answer a condition waits for, by the kind of its question. */
export function ConditionAnswerField({ target, when, onChange }: ConditionAnswerFieldProps) {
  const answer = answerOf(when);
  if (when.operator === 'exists' || target.type === 'boolean')
    return (
      <NativeSelect
        label="Answer"
        value={String(answer ?? true)}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
        data={[
          { value: 'true', label: 'yes' },
          { value: 'false', label: 'no' },
        ]}
      />
    );
  const options = codingsOf(target);
  if (options.length > 0)
    return (
      <NativeSelect
        label="Answer"
        value={String(answer ?? '')}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={optionsWith(options, answer)}
      />
    );
  if (target.type === 'integer' || target.type === 'decimal' || target.type === 'quantity')
    return (
      <NumberField
        label="Answer"
        isWhole={target.type === 'integer'}
        value={typeof answer === 'number' ? answer : undefined}
        onChange={(value) => onChange(value ?? 0)}
      />
    );
  return (
    <TextInput
      label="Answer"
      type={({ date: 'date', time: 'time' } as Partial<Record<Item['type'], string>>)[target.type] ?? 'text'}
      value={String(answer ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function optionsWith(options: ReturnType<typeof codingsOf>, answer: ConditionAnswer | undefined) {
  const known = options.map(({ code, display }) => ({ value: code ?? display ?? '', label: display ?? code ?? '' }));
  return known.some(({ value }) => value === answer)
    ? known
    : [{ value: String(answer ?? ''), label: `${String(answer ?? '')} (no such answer)` }, ...known];
}
