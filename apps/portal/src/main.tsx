import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles.css';
import '@skinroot/ui';
import { App } from './app/app';
import { startOffline } from './app/offline';
import { takeToken } from './shared/location';

const token = takeToken();
// A link just opened is most often an intake: its page comes along while the link is being redeemed.
if (token !== undefined) void import('./app/routes/intake').catch(() => undefined);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App token={token} />
    </StrictMode>,
  );
startOffline();
