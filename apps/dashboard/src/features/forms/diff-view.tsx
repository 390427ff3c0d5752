import { IconArrowRight } from '@tabler/icons-react';
import { Tag, type Tone } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import type { ItemChange } from './authoring/diff-forms';
import classes from './diff-view.module.css';

const kinds: Record<ItemChange['kind'], [string, Tone]> = {
  added: ['New', 'good'],
  removed: ['Gone', 'danger'],
  changed: ['Changed', 'accent'],
};

/** What two versions differ in, question by question. */
export function DiffView({ changes }: { changes: readonly ItemChange[] }) {
  if (changes.length === 0) return <p>Nothing is different.</p>;
  return (
    <>
      <p className={classes.sum}>{count(changes.length, 'difference')}</p>
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.linkId}`}>
            <Tag tone={kinds[change.kind][1]}>{kinds[change.kind][0]}</Tag> <b>{change.text}</b>
            {change.fields.length > 0 && (
              <ul className={classes.fields}>
                {change.fields.map(({ field, before, after }) => (
                  <li key={field}>
                    {field}: <del>{before || 'nothing'}</del> <IconArrowRight size={14} aria-label="is now" />{' '}
                    <ins>{after || 'nothing'}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
