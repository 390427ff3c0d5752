import { IconAlertTriangle } from '@tabler/icons-react';
import { problemWords } from '../problem-error';
import classes from './form-error.module.css';

/** Why a form could not be sent; nothing while all is well. */
export function FormError({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p className={classes.error} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <span>{problemWords(error)}</span>
    </p>
  );
}
