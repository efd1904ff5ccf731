import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Packages with a binary, which they look for relative to their own folder. */
const binaries = new Set(['better-sqlite3', '@node-rs/argon2']);

/**
 * Packages that are not installed stay external: Nest and TypeORM load those for other databases and transports only when they are
 * used.
 *
 * @type {import('esbuild').Plugin}
 */
const installedOnly = {
  name: 'installed-only',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === installedOnly) return undefined;
      if (binaries.has(path)) return { path, external: true };
      const found = await bundle.resolve(path, { ...asked, pluginData: installedOnly });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/**
 * Apollo hashes each document, and looks for Node's crypto in a way that only works outside a bundle. Its fallback in JavaScript took
 * longer per read than the SQL.
 *
 * @type {import('esbuild').Plugin}
 */
const hashesOfNode = {
  name: 'hashes-of-node',
  setup(bundle) {
    bundle.onResolve({ filter: /^sha\.js$/ }, () => ({ path: 'sha.js', namespace: 'hashes-of-node' }));
    bundle.onLoad({ filter: /.*/, namespace: 'hashes-of-node' }, () => ({
      contents: `module.exports = require('node:crypto').createHash;`,
    }));
  },
};

/**
 * Only classes have to keep their names, which are names of tables, types and providers. For functions, esbuild would set the name each
 * time one is created, which requests do very often.
 *
 * @param {string} text
 */
function nameOnlyClasses(text) {
  const helper = /^var __name = (.*);$/m;
  if (!helper.test(text)) throw new Error('esbuild keeps names in another way now: adapt nameOnlyClasses.');
  return text
    .replaceAll('__name(this,', '__nameOfClass(this,')
    .replace(helper, 'var __nameOfClass = $1;\nvar __name = (target) => target;');
}

/**
 * Bundles a program and everything it loads into one file: reading some 2,900 modules one by one took more than half of the time to
 * the first response.
 *
 * @param {string} program
 * @param {string} outfile may be the program itself
 */
export async function bundleProgram(program, outfile) {
  await build({
    entryPoints: [program],
    outfile,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // Class names are names of tables, types and providers.
    keepNames: true,
    mainFields: ['module', 'main'],
    // A single copy of graphql, however it is imported: it rejects types of a second copy.
    alias: { graphql: './node_modules/graphql/index.mjs' },
    // CommonJS packages inside expect what a CommonJS module has.
    banner: {
      js: [
        `import { createRequire as requireFrom } from 'node:module';`,
        `const require = requireFrom(import.meta.url);`,
        `const __filename = import.meta.filename, __dirname = import.meta.dirname;`,
      ].join('\n'),
    },
    plugins: [hashesOfNode, installedOnly],
    logLevel: 'warning',
    legalComments: 'none',
  });
  writeFileSync(outfile, nameOnlyClasses(readFileSync(outfile, 'utf8')));
}
