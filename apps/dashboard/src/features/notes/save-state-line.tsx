import { IconAlertTriangle, IconCircleCheck, IconCloudUpload } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { isProblem, problemWords } from '../../shared/problem-error';
import type { SaveState } from './autosaver';
import classes from './note-editor.module.css';

/** How the saving stands, told to readers as well. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const dates = useDates();
  const isBad = state.kind === 'failed' || state.kind === 'conflict';
  const Sign = state.kind === 'saved' ? IconCircleCheck : isBad ? IconAlertTriangle : IconCloudUpload;
  return (
    <p className={classes.state} data-kind={state.kind} role="status" aria-live="polite">
      <Sign size={18} aria-hidden />
      {stateWords(state, dates.time)}
    </p>
  );
}

function stateWords(state: SaveState, time: (at: string) => string): string {
  switch (state.kind) {
    case 'saved':
      return `Saved at ${time(state.at)}`;
    case 'waiting':
    case 'saving':
      return 'Saving';
    case 'conflict':
      return 'Not saved: somebody else changed this note';
    case 'failed':
      return isProblem(state.error) && !state.error.retryable
        ? `Not saved: ${problemWords(state.error)}`
        : 'Not saved, retrying';
  }
}
