import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import { isProblem, problemWords } from '../problem-error';
import classes from './states.module.css';

interface ErrorStateProps {
  /** What could not be had, as it stands after "could not load". */
  what: string;
  error: unknown;
  onRetry: () => void;
}

export function ErrorState({ what, error, onRetry }: ErrorStateProps) {
  const isMissing = isProblem(error, 'not-found');
  const isRefused = isProblem(error, 'not-allowed');
  const requestId = isProblem(error) ? error.document?.requestId : undefined;
  return (
    <div className={classes.state} role="alert">
      <span className={classes.sign} data-tone="danger">
        <IconCloudOff size={30} stroke={1.4} aria-hidden />
      </span>
      <h2 className={classes.title}>{isMissing ? `We cannot find ${what}` : `We could not load ${what}`}</h2>
      <p className={classes.words}>
        {isMissing ? 'It may have been removed, or it belongs to another practice.' : problemWords(error)}
      </p>
      {isMissing ? (
        <Button component={Link} to="/clients" variant="light">
          To the clients
        </Button>
      ) : isRefused ? null : (
        <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
          Try again
        </Button>
      )}
      {requestId && <p className={classes.small}>For support: {requestId}</p>}
    </div>
  );
}
