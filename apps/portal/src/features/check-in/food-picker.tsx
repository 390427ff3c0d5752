import { type KeyboardEvent, useState } from 'react';
import { Button, describedBy, FieldFrame, TextInput } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { findFoods } from '../../shared/food-list/find-foods';
import { useFoodList } from '../../shared/food-list/use-food-list';
import type { Draft } from './draft';
import styles from './check-in.module.css';

type OffPlan = Draft['offPlan'];

const mostSuggestions = 5;

export function FoodPicker({ chosen, onChange }: { chosen: OffPlan; onChange: (foods: OffPlan) => void }) {
  const { checkIn: words } = useMessages();
  const { data } = useFoodList();
  const [typed, setTyped] = useState('');
  const own = typed.trim();
  const found = own === '' ? [] : findFoods(data?.foods ?? [], own).slice(0, mostSuggestions);
  const add = (name: string, foodId: string | null) => {
    setTyped('');
    if (!chosen.some((food) => food.name === name)) onChange([...chosen, { name, foodId }]);
  };
  const addFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || own === '') return;
    event.preventDefault();
    const [first] = found;
    if (first) add(first.food.name, first.food.id);
    else add(own, null);
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className={styles.foods}>
          {chosen.map(({ name }) => (
            <li key={name}>
              {name}
              <button
                type="button"
                className={styles.remove}
                aria-label={words.removeFood(name)}
                onClick={() => onChange(chosen.filter((food) => food.name !== name))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <FieldFrame id="off-plan" kind="single" label={words.offPlan} help={words.offPlanHint}>
        <TextInput
          id="off-plan"
          aria-describedby={describedBy('off-plan', { help: true })}
          autoComplete="off"
          maxLength={80}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={addFirst}
        />
      </FieldFrame>
      {own !== '' && (
        <div className={styles.suggestions}>
          {found.map(({ food }) => (
            <Button key={food.id} look="soft" onClick={() => add(food.name, food.id)}>
              {food.name}
            </Button>
          ))}
          {!found.some(({ food }) => food.name.toLowerCase() === own.toLowerCase()) && (
            <Button look="plain" onClick={() => add(own, null)}>
              {words.addFood(own)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
