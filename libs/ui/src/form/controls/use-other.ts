import { useState } from 'react';

/** Whether the free-text field of an open choice stands open: because it holds something, or because it was asked for. */
export function useOther(text: string): { isOpen: boolean; setOpen: (isOpen: boolean) => void; text: string } {
  const [isAsked, setAsked] = useState(false);
  return { isOpen: text !== '' || isAsked, setOpen: setAsked, text };
}
