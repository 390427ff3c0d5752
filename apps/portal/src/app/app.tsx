import { lazy, Suspense } from 'react';
import { StuckPage } from '../features/entry/stuck-page';
import { useSession } from '../features/entry/use-session';
import { messagesFor, MessagesProvider } from '../messages/messages';
import { usePlace } from '../shared/location';
import { LoadingPage } from '../shared/ui/notice';
import { CatchTrouble } from './catch-trouble';
import { IntakePage } from './routes/intake';
import { Shell } from './shell';

const CodePage = lazy(() => import('../features/entry/code-page').then(({ CodePage }) => ({ default: CodePage })));
const TodayPage = lazy(() => import('./routes/today').then(({ TodayPage }) => ({ default: TodayPage })));
const CheckInPage = lazy(() => import('./routes/check-in').then(({ CheckInPage }) => ({ default: CheckInPage })));
const FoodPage = lazy(() => import('./routes/food').then(({ FoodPage }) => ({ default: FoodPage })));
const PlanPage = lazy(() => import('./routes/plan').then(({ PlanPage }) => ({ default: PlanPage })));
const ProgressPage = lazy(() => import('./routes/progress').then(({ ProgressPage }) => ({ default: ProgressPage })));
const DataPage = lazy(() => import('./routes/data').then(({ DataPage }) => ({ default: DataPage })));

export function App({ token }: { token: string | undefined }) {
  const opening = useSession(token);
  const { page, rest } = usePlace();
  const locale =
    opening.state === 'open' ? opening.session.locale : opening.state === 'code' ? opening.asked.locale : 'en';
  return (
    <MessagesProvider value={messagesFor(locale)}>
      {opening.state === 'stuck' ? (
        <StuckPage opening={opening} />
      ) : opening.state === 'code' ? (
        <Suspense fallback={<LoadingPage />}>
          <CodePage opening={opening} />
        </Suspense>
      ) : opening.state === 'opening' || page === 'entry' ? (
        <LoadingPage />
      ) : (
        <Shell page={page} session={opening.session}>
          <CatchTrouble key={page}>
            <Suspense fallback={<LoadingPage />}>
              {page === 'intake' && <IntakePage session={opening.session} step={rest} />}
              {page === 'today' && <TodayPage session={opening.session} />}
              {page === 'check-in' && <CheckInPage key={rest} session={opening.session} day={rest} />}
              {page === 'food' && <FoodPage session={opening.session} />}
              {page === 'plan' && <PlanPage session={opening.session} />}
              {page === 'progress' && <ProgressPage session={opening.session} />}
              {page === 'data' && <DataPage session={opening.session} />}
            </Suspense>
          </CatchTrouble>
        </Shell>
      )}
    </MessagesProvider>
  );
}
