import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger';

interface TagProps {
  tone?: Tone;
  icon?: Icon;
  children: ReactNode;
}

/** A word with a tint; the word carries the meaning, the tint only helps the eye. */
export function Tag({ tone = 'plain', icon: Sign, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {Sign && <Sign size={15} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
