import { useFormState } from '@skinroot/ui';
import { progress } from '@skinroot/sections';
import { useMessages } from '../../messages/messages';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';
import { goToQuestion, type OpenQuestion, byAddress } from './steps';

type Open = readonly OpenQuestion[];

const mostByName = 8;

export function MissingList({ session, open }: { session: IntakeSession; open: Open }) {
  const { intake: words } = useMessages();
  if (open.length === 0)
    return (
      <p className={styles.complete} role="status">
        {words.review.complete}
      </p>
    );
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <h2 id="missing">{words.review.missing(open.length)}</h2>
      {open.length > mostByName ? (
        <BySection session={session} open={open} />
      ) : (
        <ByName session={session} open={open} />
      )}
    </section>
  );
}

function ByName({ session, open }: { session: IntakeSession; open: Open }) {
  return (
    <ul>
      {open.map(({ path, text, wrong }) => (
        <li key={path}>
          <button type="button" onClick={() => goToQuestion(session, path)}>
            <span lang={session.form.language}>{text}</span>
            {wrong && `: ${wrong}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A long list would be a wall: one line a part, which leads to its first open question. */
function BySection({ session, open }: { session: IntakeSession; open: Open }) {
  const { intake: words } = useMessages();
  const state = useFormState(session.store);
  const found = byAddress(state.form, open);
  const parts = progress(session.form, state.answers, state).sections.flatMap(({ linkId, title }) => {
    const here = found.get(linkId) ?? [];
    return here[0] ? [{ linkId, title, first: here[0], count: here.length }] : [];
  });
  return (
    <ul>
      {parts.map(({ linkId, title, first, count }) => (
        <li key={linkId}>
          <button type="button" onClick={() => goToQuestion(session, first.path)}>
            {words.review.missingIn(title, count)}
          </button>
        </li>
      ))}
    </ul>
  );
}
