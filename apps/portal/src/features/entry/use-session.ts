import type { CodeNeeded } from '@skinroot/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { redeem } from '../../shared/first-calls';
import { call, Refusal } from '../../shared/http';
import { go, usePlace } from '../../shared/location';
import { restore } from '../../shared/mirror';
import { keepSession, savedSession, type Session } from '../../shared/session';
import { takeTokenAway } from '../../shared/token-in-address';
import { type Trouble, troubleOf } from '../../shared/use-load';

export type Opening =
  | { state: 'opening' }
  | { state: 'open'; session: Session }
  | { state: 'code'; token: string; asked: CodeNeeded; onOpen: (session: Session) => void }
  | { state: 'stuck'; trouble: Trouble | 'no-link' | 'too-many'; retry: () => void };

type Outcome = Session | CodeNeeded | 'no-link';

/** Opens the pages: by the token in the address, else by the cookie of an earlier visit. */
export function useSession(token: string | undefined): Opening {
  const { page } = usePlace();
  const pending = useRef(token);
  const [round, setRound] = useState(0);
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const retry = useCallback(() => {
    setOpening({ state: 'opening' });
    setRound((number) => number + 1);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Opening) => isCurrent && setOpening(next);
    openPages(pending.current).then(
      (outcome) => {
        if (outcome === 'no-link') return settle({ state: 'stuck', trouble: 'no-link', retry });
        const open = (session: Session) => {
          keepSession(session);
          takeTokenAway();
          pending.current = undefined;
          settle({ state: 'open', session });
        };
        if ('needsCode' in outcome)
          return settle({ state: 'code', token: pending.current ?? '', asked: outcome, onOpen: open });
        open(outcome);
      },
      (error: unknown) =>
        settle({
          state: 'stuck',
          trouble: error instanceof Refusal && error.status === 429 ? 'too-many' : refusedToken(error),
          retry,
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [round, retry]);
  useEffect(() => {
    if (opening.state === 'open' && page === 'entry')
      go(opening.session.purpose === 'intake' ? 'intake' : 'today', '', 'replace');
  }, [opening, page]);
  return opening;
}

async function openPages(token: string | undefined): Promise<Outcome> {
  const [outcome] = await Promise.all([askForSession(token), restore()]);
  return outcome;
}

async function askForSession(token: string | undefined): Promise<Outcome> {
  if (token !== undefined) return redeem(token);
  return savedSession() ?? (await sessionOfCookie());
}

/** A cookie may have outlived what this device remembers: ask what it opens. */
async function sessionOfCookie(): Promise<Outcome> {
  try {
    return await call('session', {});
  } catch (error) {
    if (error instanceof Refusal && error.isLinkOver) return 'no-link';
    throw error;
  }
}

function refusedToken(error: unknown): Trouble {
  // A token too short or broken is refused by its form: for the person that is a dead link too.
  return error instanceof Refusal && (error.status === 422 || error.status === 400) ? 'link-over' : troubleOf(error);
}
