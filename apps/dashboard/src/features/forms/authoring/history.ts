/** What was, is, and was taken back. `mark` names the field last typed in: one word typed is one step back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  readonly mark: string | null;
}

const KEPT = 200;

export const historyOf = <State>(present: State): History<State> => ({ past: [], present, future: [], mark: null });

/** A new state. Changes under the same mark follow one another as one step. */
export function changed<State>(history: History<State>, present: State, mark: string | null = null): History<State> {
  if (Object.is(present, history.present)) return history;
  const isSameField = mark !== null && mark === history.mark && history.past.length > 0;
  const past = isSameField ? history.past : [...history.past, history.present].slice(-KEPT);
  return { past, present, future: [], mark };
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], mark: null };
}

export function redone<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, mark: null };
}
