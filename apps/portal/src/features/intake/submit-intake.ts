import { call, NoNetwork, Refusal } from '../../shared/http';
import type { IntakeSession } from './intake-session';

export type Submitted =
  | { kind: 'done'; submittedAt: string }
  | { kind: 'name' | 'relation'; detail: string }
  | { kind: 'answers' | 'changed-text' | 'waiting' | 'no-network' | 'trouble' };

/** Sends the last answers, then hands in. What the API does not accept is said at its question. */
export async function submitIntake(
  session: IntakeSession,
  signature: { name: string; relation?: string; language: string; timeZone: string },
): Promise<Submitted> {
  await session.outbox.drain();
  if (session.outbox.entries().length > 0 || session.uploads.isBusy()) return { kind: 'waiting' };
  try {
    const { submittedAt } = await call('submitIntake', {
      body: { signature: { ...signature, textShown: session.consentText }, since: session.version },
    });
    session.forget();
    return { kind: 'done', submittedAt };
  } catch (error) {
    if (error instanceof NoNetwork) return { kind: 'no-network' };
    if (error instanceof Refusal && error.slug === 'stale') return lookAgain(session);
    if (error instanceof Refusal) return refused(session, error);
    throw error;
  }
}

/** Another device has answered since: its answers come here to be looked over. */
async function lookAgain(session: IntakeSession): Promise<Submitted> {
  const isThere = await session.lookElsewhere().then(
    () => true,
    () => false,
  );
  return { kind: isThere ? 'answers' : 'no-network' };
}

function refused(session: IntakeSession, refusal: Refusal): Submitted {
  // Handed in already, perhaps by this very request whose answer was lost on the way.
  if (refusal.slug === 'intake-submitted') {
    session.forget();
    return { kind: 'done', submittedAt: new Date().toISOString() };
  }
  let hasAnswers = false;
  for (const { pointer, detail } of refusal.errors) {
    const path = answerPath(pointer);
    if (path !== undefined) {
      session.store.say(path, detail);
      hasAnswers = true;
    }
  }
  if (hasAnswers) return { kind: 'answers' };
  if (refusal.errors.some(({ pointer }) => pointer.endsWith('/textShown'))) return { kind: 'changed-text' };
  for (const kind of ['name', 'relation'] as const) {
    const found = refusal.errors.find(({ pointer }) => pointer.endsWith(`/${kind}`));
    if (found) return { kind, detail: found.detail };
  }
  return { kind: 'trouble' };
}

/** The answer a JSON pointer such as `#/answers/skin.itch` points at. */
function answerPath(pointer: string): string | undefined {
  const match = /^#?\/answers\/([^/]+)/.exec(pointer);
  return match?.[1]?.replace(/~1/g, '/').replace(/~0/g, '~');
}
