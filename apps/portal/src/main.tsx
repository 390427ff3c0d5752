import { askAhead } from './shared/first-calls';
import { restore } from './shared/mirror';
import { takeToken } from './shared/take-token';

// The first script is small, so that the link is being opened while the pages themselves still travel.
const token = takeToken();
if (token !== undefined) askAhead(token);
void restore();
void import('./app/start').then(({ start }) => start(token));
