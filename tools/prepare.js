import { atTheTop } from './run/at-the-top.js';
import { buildWhenStale } from './run/build.js';
import { installWhenNeeded } from './run/install.js';

/**
 * `node tools/prepare.js` prepares a new or updated clone: it installs packages and builds if either is out of date, and reports what it
 * does. `node tools/prepare.js install` only installs.
 *
 * It runs before the actual command, not inside it, because the packages include the Node version that the command should run on. It
 * uses only Node itself, since no packages may be installed yet.
 */
await atTheTop(async () => {
  await installWhenNeeded();
  if (process.argv[2] !== 'install') buildWhenStale();
});
