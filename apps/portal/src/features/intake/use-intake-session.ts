import { useEffect, useMemo } from 'react';
import { loadIntake } from '../../shared/first-calls';
import { useLoad } from '../../shared/use-load';
import { IntakeSession } from './intake-session';

/** Loads the intake once and keeps it open; what comes later from the API would overwrite what is being typed. */
export function useIntakeSession(locale: string) {
  const { data, isFresh, trouble, reload } = useLoad('intake', loadIntake);
  const isKnown = data !== undefined && (isFresh || trouble !== undefined);
  const session = useMemo(
    () =>
      isKnown && data.state !== 'submitted' && data.state !== 'reviewed' ? new IntakeSession(data, locale) : undefined,
    [isKnown, data, locale],
  );
  useEffect(() => session?.start(), [session]);
  return { data, trouble, reload, session, isKnown };
}
