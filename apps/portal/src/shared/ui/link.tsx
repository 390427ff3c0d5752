import type { ComponentProps, MouseEvent } from 'react';
import { addressOf, go, type PageName } from '../location';

export function Link({ to, rest, ...anchor }: ComponentProps<'a'> & { to: PageName; rest?: string }) {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    go(to, rest);
  };
  return <a {...anchor} href={addressOf(to, rest)} onClick={follow} />;
}
