import { openAhead } from './shared/first-calls';
import { restore } from './shared/mirror';
import { tokenInAddress } from './shared/token-in-address';

// The first script is small, so that the link is being opened while the pages themselves still travel.
const token = tokenInAddress();
if (token !== undefined) openAhead(token);
// Another link opened in this tab changes nothing but what follows the #.
addEventListener('hashchange', () => tokenInAddress() !== undefined && location.reload());
void restore();
void import('./app/start').then(({ start }) => start(token));
