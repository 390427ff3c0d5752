import { createContext, use } from 'react';
import { datesIn, type Dates } from './dates';

/** Until the member is known: the browser's own language and zone. */
export const DatesContext = createContext<Dates>(
  datesIn(navigator.language || 'en', Intl.DateTimeFormat().resolvedOptions().timeZone),
);

export function useDates(): Dates {
  return use(DatesContext);
}
