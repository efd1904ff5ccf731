import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, base, pageFor } from './shell/app.jsx';
import { untilLoaded } from './shell/load-page.js';
import { showTheme } from './shell/theme.js';
import { whoIsHere, type SignedIn } from './server/session.jsx';
import { firstLanguage, spokenIn } from './words/words.jsx';

/** How long nothing is shown, at most, for want of anything but words, in milliseconds. */
const mostPatience = 1_000;

showTheme();
const root = document.getElementById('studio');
if (!root) throw new Error('The page has no place for the studio.');

// All that is needed is asked for at once. Without an answer, the studio itself asks again.
const language = firstLanguage();
let user: SignedIn | null | undefined;
const page = pageFor(location.pathname.slice(base.length) || '/');
const isReady =
  page &&
  Promise.all([
    whoIsHere(language).then(
      (found) => (user = found),
      () => undefined,
    ),
    page.ahead(),
  ]);
const spoken = await spokenIn(language).catch(() => untilLoaded(() => spokenIn(language)));
await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, mostPatience))]);
createRoot(root).render(
  <StrictMode>
    <App spoken={spoken} user={user} />
  </StrictMode>,
);
