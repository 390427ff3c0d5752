import { IconAlertTriangle, IconCircleCheck, IconCloudUpload } from '@tabler/icons-react';
import { useDates } from '../../../shared/dates-context';
import { isProblem, problemWords } from '../../../shared/problem-error';
import classes from './builder.module.css';
import type { SaveState } from './form-saver';

/** How the saving of the draft stands. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const dates = useDates();
  const Sign = state.kind === 'saved' ? IconCircleCheck : state.kind === 'failed' ? IconAlertTriangle : IconCloudUpload;
  return (
    <p className={classes.state} data-kind={state.kind} role="status" aria-label="Saving of the draft">
      <Sign size={18} aria-hidden />
      {words(state, dates.time)}
    </p>
  );
}

function words(state: SaveState, time: (at: string) => string): string {
  if (state.kind === 'saved') return state.at === null ? 'No change yet' : `Saved at ${time(state.at)}`;
  if (state.kind === 'failed')
    return isProblem(state.error) && !state.error.retryable
      ? `Not saved: ${problemWords(state.error)}`
      : 'Not saved, retrying';
  return 'Saving';
}
