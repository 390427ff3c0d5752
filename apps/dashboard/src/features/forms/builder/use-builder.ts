import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { addItem, changeItem, duplicateItem, removeItem } from '../authoring/edit-items';
import { changed, historyOf, redone, undone, type History } from '../authoring/history';
import type { ItemKind } from '../authoring/item-kinds';
import { moveStep, moveTo } from '../authoring/move-items';
import { itemAt, textOf, type Item, type Position, type Questionnaire } from '../authoring/questionnaire';
import { useSaveForm } from '../forms.api';
import { FormSaver } from './form-saver';

/** The form as it is being built, and the item in hand; null is the form itself. */
interface Desk {
  form: Questionnaire;
  selected: Position | null;
}

type Step =
  | { kind: 'to'; desk: Desk; mark: string | null }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'select'; selected: Position | null };

function reduce(history: History<Desk>, step: Step): History<Desk> {
  switch (step.kind) {
    case 'to':
      return changed(history, step.desk, step.mark);
    case 'undo':
      return undone(history);
    case 'redo':
      return redone(history);
    case 'select':
      return { ...history, present: { ...history.present, selected: step.selected }, mark: null };
  }
}

export type Builder = ReturnType<typeof useBuilder>;

/** Everything the builder's parts can do to a form; each change is one step of undo and is saved a pause later. */
export function useBuilder(id: string, initial: Questionnaire) {
  const send = useSaveForm(id);
  const [saver] = useState(() => new FormSaver(send));
  const saveState = useSyncExternalStore(saver.subscribe, saver.getState);
  const [history, step] = useReducer(reduce, { form: initial, selected: null }, historyOf<Desk>);
  const [said, setSaid] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const { form, selected } = history.present;
  useSaving(saver, form);

  const to = useCallback((desk: Desk, mark: string | null = null) => step({ kind: 'to', desk, mark }), []);
  const actions = useMemo(() => {
    const named = (position: Position, doc: Questionnaire) => {
      const item = itemAt(doc, position);
      return item ? textOf(item) : '';
    };
    return {
      select: (position: Position | null) => step({ kind: 'select', selected: position }),
      undo: () => step({ kind: 'undo' }),
      redo: () => step({ kind: 'redo' }),
      /** `field` names what is typed in, so that a word is one step back. */
      changeForm: (doc: Questionnaire, field?: string) => to({ form: doc, selected }, field ?? null),
      change: (position: Position, change: (item: Item) => Item, field?: string) =>
        to(
          { form: changeItem(form, position, change), selected: position },
          field ? `${position.join('.')} ${field}` : null,
        ),
      add: (kind: ItemKind) => {
        const made = addItem(form, kind, selected);
        to({ form: made.form, selected: made.position });
        setSaid(`${kind.name} added`);
        setFresh(itemAt(made.form, made.position)?.linkId ?? null);
      },
      duplicate: (position: Position) => {
        const made = duplicateItem(form, position);
        to({ form: made.form, selected: made.position });
        setSaid(`${named(position, form)} duplicated`);
      },
      remove: (position: Position) => {
        const left = removeItem(form, position);
        to({ form: left.form, selected: left.position });
        setSaid(`${named(position, form)} removed. Undo brings it back.`);
      },
      move: (position: Position, by: -1 | 1) => {
        const moved = moveStep(form, position, by);
        if (moved) to({ form: moved.form, selected: moved.position });
        setSaid(moved ? `${named(position, form)} moved ${by < 0 ? 'up' : 'down'}` : 'It cannot go further');
      },
      drop: (from: Position, target: Position) => {
        const moved = moveTo(form, from, target);
        if (moved) to({ form: moved.form, selected: moved.position });
      },
    };
  }, [form, selected, to]);

  return {
    ...actions,
    form,
    selected,
    said,
    fresh,
    saver,
    saveState,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

function useSaving(saver: FormSaver, form: Questionnaire): void {
  const handed = useRef(form);
  useEffect(() => {
    if (form === handed.current) return;
    handed.current = form;
    saver.change(form);
  }, [saver, form]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.isOpen) return;
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.flush();
    };
  }, [saver]);
}
