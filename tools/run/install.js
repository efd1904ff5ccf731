import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What npm knows about the installed packages, in package-lock.json and in its copy in node_modules.
 *
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 */

/** Installs the npm packages, exactly as locked, if they are missing or differ from package-lock.json. */
export async function installWhenNeeded() {
  const reason = whyInstall();
  if (reason === null) return;
  process.stdout.write(`Installing the npm packages (${reason}); this takes a minute or two.`);
  // npm prints nothing while it works, unless it writes to a terminal.
  const signOfLife = setInterval(() => process.stdout.write('.'), 2_000);
  // The build and the tests need the development packages, whatever NODE_ENV is.
  const install = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [code] = await once(spawn('npm', install, { stdio: 'inherit' }), 'exit');
  clearInterval(signOfLife);
  process.stdout.write('\n');
  if (code !== 0) throw new Error('The npm packages could not be installed: see above.');
}

function whyInstall() {
  if (!existsSync('node_modules/.package-lock.json')) return 'none are installed';
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  const different = Object.entries(wanted.packages).filter(([path, { version, optional }]) => {
    if (path === '') return false;
    const present = installed.packages[path];
    // npm silently omits packages for other platforms.
    return present === undefined ? optional !== true : present.version !== version;
  });
  return different.length === 0 ? null : `${different.length} differ from package-lock.json`;
}

/** @param {string} path */
function readLock(path) {
  return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
}
