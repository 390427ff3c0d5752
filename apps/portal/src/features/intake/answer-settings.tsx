import styles from './answer-settings.module.css';
import type { IntakeSession } from './intake-session';
import { LanguageChoice } from './language-choice';
import { OneByOneChoice } from './one-by-one-choice';

export function AnswerSettings({
  session,
  isOneByOne,
  onOneByOne,
}: {
  session: IntakeSession;
  isOneByOne: boolean;
  onOneByOne: (isOn: boolean) => void;
}) {
  return (
    <div className={styles.row}>
      <LanguageChoice session={session} />
      <OneByOneChoice isOn={isOneByOne} onChange={onOneByOne} />
    </div>
  );
}
