import { useState } from 'react';
import { progress } from '@skinroot/sections';
import { Button, useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { BrandMark } from '../../shared/ui/marks';
import { Page } from '../../shared/ui/page';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';
import settings from './answer-settings.module.css';
import { LanguageChoice } from './language-choice';
import { OneByOneChoice } from './one-by-one-choice';
import { isOneByOneChosen } from './settings';
import { hasOwnAnswers, resume } from './steps';

export function WelcomeStep({ session }: { session: IntakeSession }) {
  const { intake: words } = useMessages();
  const { form, store } = session;
  const { firstName, practiceName } = session.intake;
  const state = useFormState(store);
  const { answered, total, sections, secondsLeft } = progress(form, state.answers, state);
  const [isOneByOne, setOneByOne] = useState(isOneByOneChosen);
  const minutes = Math.max(1, Math.ceil(secondsLeft / 60));
  const hasBegun = hasOwnAnswers(state);
  const begin = () => (hasBegun ? resume(session) : go('intake', sections[0]?.linkId ?? ''));
  return (
    <Page mark={<Top session={session} />} title={words.hello(firstName)} lead={words.from(practiceName)}>
      <p>{words.what}</p>
      {hasBegun && <p className={styles.resume}>{words.resumeLine(answered, total)}</p>}
      <ul className={styles.points}>
        <li>{words.points.time(minutes)}</li>
        <li>{words.points.saved}</li>
        <li>{words.points.offline}</li>
        <li>{words.points.private(practiceName)}</li>
      </ul>
      <OneByOneChoice isOn={isOneByOne} onChange={setOneByOne} />
      <p className={styles.begin}>
        <Button wide onClick={begin}>
          {hasBegun ? words.resume : words.start}
        </Button>
      </p>
      <p className={styles.quiet}>{words.optionalOnce}</p>
    </Page>
  );
}

function Top({ session }: { session: IntakeSession }) {
  return (
    <div className={settings.row}>
      <BrandMark />
      <LanguageChoice session={session} />
    </div>
  );
}
