import { useDeferredValue, useMemo, useState } from 'react';
import type { PublicFood } from '@skinroot/contracts';
import { describedBy, FieldFrame, TextInput } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { findFoods } from '../../shared/food-list/find-foods';
import { AnswerKey } from './answer-key';
import { FoodAnswer } from './food-answer';
import styles from './food.module.css';

const most = 20;

export function FoodSearch({ foods, locale }: { foods: readonly PublicFood[]; locale: string }) {
  const { food: words } = useMessages();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const found = useMemo(() => findFoods(foods, query).slice(0, most), [foods, query]);
  return (
    <>
      <div role="search">
        <FieldFrame id="food" kind="single" label={words.label} help={words.hint}>
          <TextInput
            id="food"
            type="search"
            aria-describedby={describedBy('food', { help: true })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={words.placeholder}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </FieldFrame>
      </div>
      <p role="status" className="sr-only">
        {query !== '' && words.found(found.length)}
      </p>
      {query === '' && <AnswerKey />}
      {query !== '' && found.length === 0 && <p className={styles.none}>{words.noneFound(query)}</p>}
      <ul className={styles.answers}>
        {found.map((entry) => (
          <FoodAnswer key={entry.food.id} found={entry} locale={locale} />
        ))}
      </ul>
    </>
  );
}
