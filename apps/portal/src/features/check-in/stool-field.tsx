import { FieldFrame, OptionList } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import styles from './check-in.module.css';

/** Our own little drawings, from hard to watery, drawn on a 48 x 20 field. */
const shapes: readonly string[] = [
  'M8 10a3 3 0 1 0 .01 0M19 8a3 3 0 1 0 .01 0M30 11a3 3 0 1 0 .01 0M40 8a2.500 2.500 0 1 0 .01 0',
  'M6 10c0-5 7-6 9-3 2-4 8-4 10 0 2-3 8-3 10 0 3-3 8 0 7 4 0 5-7 6-9 3-2 3-8 3-10 0-2 3-7 3-9 0-3 2-8 0-8-4Z',
  'M10 5h28a5 5 0 0 1 0 10H10a5 5 0 0 1 0-10ZM16 6l2 3-2 2M27 5l-2 4 3 2M36 7l-2 3',
  'M10 6c8-2 20-2 28 0 6 2 6 6 0 8-8 2-20 2-28 0-6-2-6-6 0-8Z',
  'M6 10c0-4 9-5 10-1s-10 6-10 1ZM20 8c1-3 10-3 9 1s-10 4-9-1ZM33 11c0-4 9-5 9-1s-9 5-9 1Z',
  'M5 12c1-4 4-2 6-5s5 0 7-2 5 2 8 0 5 1 7 0 4 3 7 3 4 5 0 6-7 0-10 1-6-1-9 0-6-1-9 0-8 1-7-3Z',
  'M4 8c4-3 6 3 10 0s6 3 10 0 6 3 10 0 6 3 10 0M4 14c4-3 6 3 10 0s6 3 10 0 6 3 10 0 6 3 10 0',
];

export function StoolField({ value, onChoose }: { value: number | null; onChoose: (value: number | null) => void }) {
  const { checkIn: words } = useMessages();
  return (
    <FieldFrame id="check-stool" kind="group" label={words.stool} help={words.stoolHint}>
      <OptionList
        id="check-stool-options"
        layout="tiles"
        options={words.stoolWords.map((label, index) => ({
          key: String(index + 1),
          label,
          mark: (
            <svg viewBox="0 0 48 20" className={styles.shape} aria-hidden="true">
              <path d={shapes[index]} />
            </svg>
          ),
        }))}
        chosen={value === null ? [] : [String(value)]}
        onChoose={([key]) => onChoose(key === undefined ? null : Number(key))}
      />
    </FieldFrame>
  );
}
