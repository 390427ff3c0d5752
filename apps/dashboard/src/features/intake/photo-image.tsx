import { useState } from 'react';
import classes from './photo-image.module.css';

interface Props {
  id: string;
  label: string;
  size: 'small' | 'full';
}

/** A client's photo, or in its place why there may be none: it can be taken back at any time. */
export function PhotoImage({ id, label, size }: Props) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing)
    return (
      <span className={classes.missing} role="img" aria-label={`${label}: cannot be shown`}>
        Cannot be shown: taken back by the client, or not loaded.
      </span>
    );
  return <img src={`/api/files/${id}?size=${size}`} alt={label} onError={() => setMissing(true)} />;
}
