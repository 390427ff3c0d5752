import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/source-sans-3';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@skinroot/ui';
import './mantine-tokens.css';
import './global.css';
import { App } from './app';

/** Puts the app into the page. */
export function start(): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
