import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, base, loadAhead } from './shell/app.jsx';
import { untilLoaded } from './shell/load-page.js';
import { showTheme } from './shell/theme.js';
import { firstSpoken } from './words/words.jsx';

showTheme();
const root = document.getElementById('studio');
if (!root) throw new Error('The page has no place for the studio.');
// Beside the words, and not after them.
loadAhead(location.pathname.slice(base.length) || '/');
const spoken = await firstSpoken().catch(() => untilLoaded(firstSpoken));
createRoot(root).render(
  <StrictMode>
    <App spoken={spoken} />
  </StrictMode>,
);
