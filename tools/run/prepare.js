import { buildWhenStale } from './build.js';
import { installWhenNeeded } from './install.js';

/**
 * Makes a fresh clone, or one that has moved on, ready to run: installs what is missing, builds what is stale, and says
 * what it does. Uses nothing but Node itself, since there may be nothing else yet.
 *
 * @throws {Error} when that is not possible; its message says why
 */
export function prepare() {
  installWhenNeeded();
  buildWhenStale();
}
