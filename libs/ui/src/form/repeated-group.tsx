import type { ReactNode } from 'react';
import { addOccurrence, type ItemState, removeOccurrence } from '@skinroot/forms';
import { Button } from '../field/button';
import { useForm } from './form-context';
import styles from './form-items.module.css';
import { groupLayout } from './group-layout';

/** A group that may stand several times, with a button for one more and one to take an entry away. */
export function RepeatedGroup({
  state: { item, path, count },
  children,
}: {
  state: ItemState;
  children: (index: number) => ReactNode;
}) {
  const { store, words, isReadOnly } = useForm();
  const isFull = item.maxOccurs !== undefined && count >= item.maxOccurs;
  const add = () => store.replace(addOccurrence(store.form, store.given(), path));
  const remove = (index: number) => store.replace(removeOccurrence(store.form, store.given(), { path, index }));
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index} className={styles.entry} data-layout={groupLayout(item)}>
          <legend className={styles.heading} lang={item.text === '' ? undefined : store.form.language}>
            {item.text === '' ? words.entry(index + 1) : `${item.text} ${index + 1}`}
          </legend>
          {children(index)}
          {count > 1 && !isReadOnly && (
            <Button look="plain" onClick={() => remove(index)}>
              {words.remove(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {!isFull && !isReadOnly && (
        <Button look="soft" onClick={add}>
          {words.add}
        </Button>
      )}
    </>
  );
}
