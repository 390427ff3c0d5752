import { AdherenceWords } from '../../features/progress/adherence-words';
import { Findings } from '../../features/progress/findings';
import { Measures } from '../../features/progress/measures';
import { SkinCourse } from '../../features/progress/skin-course';
import { useMessages } from '../../messages/messages';
import { call } from '../../shared/http';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';
import { OfflineNote } from '../../shared/ui/offline-note';
import { Page } from '../../shared/ui/page';
import { useLoad } from '../../shared/use-load';

const loadProgress = () => call('progress', {});

export function ProgressPage({ session }: { session: Session }) {
  const { progress: words } = useMessages();
  const { data, copyOf, trouble, reload } = useLoad('progress', loadProgress);
  if (trouble === 'link-over' || (trouble && !data)) return <TroublePage trouble={trouble} onRetry={reload} />;
  if (!data) return <LoadingPage />;
  const hasCourse = data.days.filter(({ skin }) => skin !== null).length >= 3;
  return (
    <Page title={words.title} lead={hasCourse ? undefined : words.empty}>
      {copyOf && <OfflineNote at={copyOf} session={session} />}
      {hasCourse && <SkinCourse progress={data} timeZone={session.timeZone} />}
      <AdherenceWords overall={data.adherence.overall} />
      <Measures measures={data.measures} locale={session.locale} />
      <Findings findings={data.findings} />
    </Page>
  );
}
