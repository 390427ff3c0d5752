import { Kbd } from '@mantine/core';
import classes from './review-panel.module.css';

export function FactKeys() {
  return (
    <p className={classes.keys} data-no-print>
      <Kbd>n</Kbd> next, <Kbd>p</Kbd> back, <Kbd>a</Kbd> accept, <Kbd>x</Kbd> leave out, <Kbd>s</Kbd> accept all safe
    </p>
  );
}
