import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.jsx';
import { showTheme } from './shell/theme.js';

showTheme();
const root = document.getElementById('studio');
if (!root) throw new Error('The page has no place for the studio.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
