import { atTheTop } from './run/at-the-top.js';
import { buildWhenStale } from './run/build.js';
import { installWhenNeeded } from './run/install.js';

/**
 * `node tools/prepare.js` makes a fresh clone, or one that has moved on, ready to run: it installs what is missing, builds
 * what is stale, and says what it does. `node tools/prepare.js install` only installs.
 *
 * It runs before the command it is for, and not inside it, because the packages bring the Node that the command is to run on. It
 * uses nothing but Node itself, since there may be nothing else yet.
 */
await atTheTop(async () => {
  await installWhenNeeded();
  if (process.argv[2] !== 'install') buildWhenStale();
});
