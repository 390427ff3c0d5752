import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles.css';
import '@skinroot/ui';
import { App } from './app';
import { startOffline } from './offline';

export function start(token: string | undefined): void {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App token={token} />
      </StrictMode>,
    );
  startOffline();
}
