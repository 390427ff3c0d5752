import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { progress } from '@skinroot/sections';
import { Button, useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { LoadingPage } from '../../shared/ui/notice';
import { Page } from '../../shared/ui/page';
import type { IntakeSession } from './intake-session';
import { isOneByOneChosen } from './settings';
import { reviewStep } from './steps';
import { WholeSection } from './whole-section';

const OneByOne = lazy(() => import('./one-by-one').then(({ OneByOne }) => ({ default: OneByOne })));

export function SectionStep({ session, linkId }: { session: IntakeSession; linkId: string }) {
  const { intake: words } = useMessages();
  const [isOneByOne, setOneByOne] = useState(isOneByOneChosen);
  // Counting waits until the key is on the screen.
  const state = useDeferredValue(useFormState(session.store));
  const now = useMemo(() => progress(session.form, state.answers, state), [session, state]);
  const index = now.sections.findIndex((section) => section.linkId === linkId);
  const section = now.sections[index];
  // A section may stop applying while one stands in it, or an old address may name one that is gone.
  if (!section)
    return (
      <Page title={words.notApplicable}>
        {<Button onClick={() => go('intake', reviewStep)}>{words.toReview}</Button>}
      </Page>
    );
  const Section = isOneByOne ? OneByOne : WholeSection;
  return (
    <Suspense fallback={<LoadingPage />}>
      <Section session={session} state={state} progress={now} index={index} section={section} onLayout={setOneByOne} />
    </Suspense>
  );
}
