import { useEffect, useMemo, useState } from 'react';
import { loadIntake } from '../../shared/first-calls';
import { useLoad } from '../../shared/use-load';
import { IntakeSession } from './intake-session';
import { languageToRead } from './languages';

/** Loads the intake once and keeps it open; what comes later from the API would overwrite what is being typed. */
export function useIntakeSession(locale: string) {
  const { data, isFresh, trouble, reload } = useLoad('intake', loadIntake);
  // Another locale is another language of the same session: a second one would send what the first still sends.
  const [firstLocale] = useState(locale);
  const isKnown = data !== undefined && (isFresh || trouble !== undefined);
  const session = useMemo(
    () =>
      isKnown && data.state !== 'submitted' && data.state !== 'reviewed'
        ? new IntakeSession(data, firstLocale)
        : undefined,
    [isKnown, data, firstLocale],
  );
  useEffect(() => session?.start(), [session]);
  useEffect(() => session?.speak(languageToRead(session.form, locale)), [session, locale]);
  return { data, trouble, reload, session, isKnown };
}
