import { useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import { ownName, rememberLanguage } from './languages';
import styles from './answer-settings.module.css';

/** Where a form is written in several languages: each by its own name, so that it is found by whom it is for. */
export function LanguageChoice({ session }: { session: IntakeSession }) {
  const { intake: words } = useMessages();
  const { form } = useFormState(session.store);
  if (form.languages.length < 2) return null;
  const choose = (language: string) => {
    rememberLanguage(language);
    session.speak(language);
  };
  return (
    <label className={styles.language}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12h18M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18c3 3 3.500 6 3.500 9s-.5 6-3.500 9c-3-3-3.500-6-3.500-9s.5-6 3.500-9" />
      </svg>
      {words.settings.language}
      <select value={form.language} onChange={({ target }) => choose(target.value)}>
        {form.languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
