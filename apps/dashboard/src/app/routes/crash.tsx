import { useRouteError } from 'react-router';
import { ErrorState } from '../../shared/ui/error-state';

/** The last net: a page that broke, or whose code could not be loaded after an update. */
export function CrashPage() {
  return <ErrorState what="this page" error={useRouteError()} onRetry={() => window.location.reload()} />;
}
