import type { Intake } from '@skinroot/contracts';
import { useState } from 'react';
import { useFactKeys } from './use-fact-keys';

/** Which facts are to be taken over, by hand or by key. Safe are those the record does not speak of yet. */
export function useFactChoice(open: Intake['facts']) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(-1);
  const current = open[at];
  const safe = open.filter(({ state }) => state === 'new').map(({ key }) => key);
  const take = (key: string, isTaken: boolean) =>
    setTaken((before) => new Set(isTaken ? [...before, key] : [...before].filter((other) => other !== key)));
  const takeSafe = () => setTaken((before) => new Set([...before, ...safe]));
  const go = (step: number) => setAt((now) => Math.max(0, Math.min(open.length - 1, now + step)));
  const decide = (isTaken: boolean) => {
    const fact = current ?? open[0];
    if (!fact) return;
    take(fact.key, isTaken);
    setAt(Math.min(open.length - 1, Math.max(0, at) + 1));
  };
  useFactKeys({ n: () => go(1), p: () => go(-1), a: () => decide(true), x: () => decide(false), s: takeSafe });
  return { taken, take, takeSafe, safe, current, clear: () => setTaken(new Set<string>()) };
}
