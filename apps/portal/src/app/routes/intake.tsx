import type { PublicIntake } from '@skinroot/contracts';
import { useState } from 'react';
import { DoneStep } from '../../features/intake/done-step';
import { EndedNote } from '../../features/intake/ended-note';
import { OtherDeviceNote } from '../../features/intake/other-device-note';
import { ReviewStep } from '../../features/intake/review-step';
import { SectionStep } from '../../features/intake/section-step';
import { SignStep } from '../../features/intake/sign-step';
import { reviewStep, signStep } from '../../features/intake/steps';
import { UrgentPanel } from '../../features/intake/urgent-panel';
import { useIntakeSession } from '../../features/intake/use-intake-session';
import { WelcomeStep } from '../../features/intake/welcome-step';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';

export function IntakePage({ session: client, step }: { session: Session; step: string }) {
  const { data, trouble, reload, session, isKnown } = useIntakeSession(client.locale);
  const [submittedAt, setSubmittedAt] = useState<string | null>(null);
  if (submittedAt !== null && data) return <Done data={data} session={client} submittedAt={submittedAt} />;
  if (trouble === 'link-over' || (trouble && !data)) return <TroublePage trouble={trouble} onRetry={reload} />;
  if (!data || !isKnown) return <LoadingPage />;
  if (!session) return <Done data={data} session={client} submittedAt={data.submittedAt} />;
  return (
    <>
      <UrgentPanel session={session} />
      <EndedNote session={session} />
      <OtherDeviceNote session={session} />
      {step === '' && <WelcomeStep session={session} />}
      {step === reviewStep && <ReviewStep session={session} language={client.locale} />}
      {step === signStep && (
        <SignStep session={session} timeZone={client.timeZone} onDone={setSubmittedAt} onChangedText={reload} />
      )}
      {step !== '' && step !== reviewStep && step !== signStep && (
        <SectionStep key={step} session={session} linkId={step} />
      )}
    </>
  );
}

function Done({ data, ...step }: { data: PublicIntake; session: Session; submittedAt: string | null }) {
  return <DoneStep {...step} intakeId={data.intakeId} practiceName={data.practiceName} />;
}
