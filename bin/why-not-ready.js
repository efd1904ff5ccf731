import { existsSync, readFileSync } from 'node:fs';

const home = new URL('../', import.meta.url);

/**
 * Why a program of Kopij cannot run yet, and what to do about it; null if it can run. Uses only Node itself, since no packages
 * may be installed yet.
 *
 * @param {string} program its path in the project
 */
export function whyNotReady(program) {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'));
  if (!fits(process.versions.node, engines.node)) {
    return `Kopij runs on Node ${engines.node.replaceAll('||', 'or')}; this is ${process.version}. With its development packages installed, npm and npx use the right one by themselves.`;
  }
  if (!existsSync(new URL('node_modules', home))) {
    return 'The packages of Kopij are not installed: run `npm ci && npm run build` first.';
  }
  if (!existsSync(new URL(program, home))) return 'Kopij is not built yet: run `npm run build` first.';
  return null;
}

/**
 * @param {string} version
 * @param {string} range as `engines` has it here: `>=22.15 <23 || >=24.11 <25`
 */
function fits(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, from = 0, fromMinor = 0, below = 0] = (/>=(\d+)\.(\d+) <(\d+)/.exec(part) ?? []).map(Number);
    return major < below && (major > from || (major === from && minor >= fromMinor));
  });
}
