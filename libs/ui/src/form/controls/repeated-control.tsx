import { type ComponentType, useState } from 'react';
import type { AnswerValue } from '@skinroot/forms';
import { Button } from '../../field/button';
import { answerKey } from '../option-key';
import type { AnswerHow, ControlProps } from './control';
import styles from './repeated-control.module.css';

type Rows = readonly (AnswerValue | undefined)[];

/** Several answers to one question: a row per answer, one empty row to begin with, and a button for the next. */
export function RepeatedControl({ Control, ...props }: ControlProps & { Control: ComponentType<ControlProps> }) {
  const { id, item, values, onAnswer, words, disabled } = props;
  const [draft, setDraft] = useState<Rows>([undefined]);
  // Rows left empty exist only here; as soon as the answers change from elsewhere they are drawn afresh.
  const rows = sameAnswers(present(draft), values) ? draft : values;
  const keep = (next: Rows, how: AnswerHow) => {
    setDraft(next.length > 0 ? next : [undefined]);
    onAnswer(present(next), how);
  };
  const isFull = item.maxOccurs !== undefined && rows.length >= item.maxOccurs;
  return (
    <div className={styles.rows}>
      {rows.map((value, row) => (
        <div key={row} className={styles.row}>
          <label className={styles.hidden} htmlFor={`${id}-${row}`}>
            {words.entry(row + 1)}
          </label>
          <div className={styles.control}>
            <Control
              {...props}
              id={`${id}-${row}`}
              values={value === undefined ? [] : [value]}
              onAnswer={([next], how) =>
                keep(
                  rows.map((old, index) => (index === row ? next : old)),
                  how,
                )
              }
            />
          </div>
          {rows.length > 1 && (
            <Button
              look="plain"
              aria-label={words.remove(row + 1)}
              disabled={disabled}
              onClick={() =>
                keep(
                  rows.filter((_, index) => index !== row),
                  'tapped',
                )
              }
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      {!isFull && (
        <Button look="plain" disabled={disabled} onClick={() => setDraft([...rows, undefined])}>
          {words.add}
        </Button>
      )}
    </div>
  );
}

function present(rows: Rows): AnswerValue[] {
  return rows.filter((value) => value !== undefined);
}

function sameAnswers(left: readonly AnswerValue[], right: readonly AnswerValue[]): boolean {
  return (
    left.length === right.length && left.every((value, index) => answerKey(value) === answerKey(right[index] ?? ''))
  );
}
