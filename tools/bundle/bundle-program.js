import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Packages with a binary, which they find from where they are. */
const binaries = new Set(['better-sqlite3']);

/**
 * What is not installed stays outside: Nest and TypeORM ask for packages of other databases and transports only when
 * somebody uses those.
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
 * Apollo names each document by a hash, for which it looks for Node's crypto in a way that only works outside of a bundle;
 * what it finds instead is written in JavaScript, and cost a reader more than the SQL.
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
 * Only classes have to keep their names: those are names of tables, types and providers. For functions esbuild sets them each
 * time one is made, which is what a request does most.
 *
 * @param {string} text
 */
function nameOnlyClasses(text) {
  const helper = /^var __name = (.*);$/m;
  if (!helper.test(text)) throw new Error('esbuild keeps names in another way now: see to nameOnlyClasses.');
  return text
    .replaceAll('__name(this,', '__nameOfClass(this,')
    .replace(helper, 'var __nameOfClass = $1;\nvar __name = (target) => target;');
}

/**
 * Makes one file of a program and everything it loads: reading some 2,900 modules one by one took more than half of the
 * time to the first answer.
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
    // Names of classes are names of tables, types and providers.
    keepNames: true,
    mainFields: ['module', 'main'],
    // One GraphQL, whoever asks and however: types of a second one are not of the schema.
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
