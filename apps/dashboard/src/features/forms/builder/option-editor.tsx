import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { pointsOf, withExtension } from '../authoring/extensions';
import { option } from '../authoring/item-kinds';
import type { AnswerOption, Item } from '../authoring/questionnaire';
import classes from './builder.module.css';
import { NumberField } from './number-field';

interface OptionEditorProps {
  item: Item;
  onChange: (options: readonly AnswerOption[], field?: string) => void;
}

/** The answers of a choice, in order, each with its points. Enter goes on to the next answer. */
export function OptionEditor({ item, onChange }: OptionEditorProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const options = item.answerOption ?? [];
  const change = (index: number, next: AnswerOption, field?: string) =>
    onChange(
      options.map((one, at) => (at === index ? next : one)),
      field,
    );
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('[data-words]')[index]?.focus());
  const add = (index: number) => {
    onChange([...options.slice(0, index), option(freeCode(options), ''), ...options.slice(index)]);
    focus(index);
  };
  const swap = (index: number, by: number) => {
    const [one, other] = [options[index], options[index + by]];
    if (one && other) onChange(options.map((same, at) => (at === index ? other : at === index + by ? one : same)));
  };
  return (
    <fieldset ref={list} className={classes.block}>
      <legend>Answers</legend>
      {options.map((one, index) => (
        <div key={index} className={classes.option}>
          <TextInput
            label={`Answer ${index + 1}`}
            value={wordsOf(one)}
            data-words
            onChange={(event) => change(index, withWords(one, event.currentTarget.value), `option ${index}`)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add(index + 1);
            }}
          />
          <NumberField
            label="Points"
            value={pointsOf(one)}
            onChange={(points) => change(index, withPoints(one, points), `points ${index}`)}
          />
          <span className={classes.icons}>
            <ActionIcon
              aria-label={`Move answer ${index + 1} up`}
              disabled={index === 0}
              onClick={() => swap(index, -1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={`Move answer ${index + 1} down`}
              disabled={index === options.length - 1}
              onClick={() => swap(index, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={`Remove answer ${index + 1}`}
              onClick={() => onChange(options.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </span>
        </div>
      ))}
      <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => add(options.length)}>
        Add an answer
      </Button>
    </fieldset>
  );
}

function wordsOf(one: AnswerOption): string {
  if (one.valueCoding) return one.valueCoding.display ?? one.valueCoding.code ?? '';
  const plain = Object.entries(one).find(([name]) => name.startsWith('value'))?.[1];
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : '';
}

// The code stays, whatever the words become: answers given before keep their meaning.
function withWords(one: AnswerOption, words: string): AnswerOption {
  if (one.valueCoding) return { ...one, valueCoding: { ...one.valueCoding, display: words } };
  const { extension } = one;
  return { ...(extension && { extension }), valueString: words };
}

function withPoints(one: AnswerOption, points: number | undefined): AnswerOption {
  const coding = one.valueCoding;
  const bare = coding?.extension ? { ...one, valueCoding: withExtension(coding, 'ordinal', undefined) } : one;
  return withExtension(bare, 'ordinal', points === undefined ? undefined : { valueDecimal: points });
}

function freeCode(options: readonly AnswerOption[]): string {
  const taken = new Set(options.map(({ valueCoding }) => valueCoding?.code));
  let number = options.length + 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
