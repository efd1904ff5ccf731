import { build } from 'esbuild';

/**
 * Makes one file of each program and everything it loads: reading some 2,900 modules one by one took more than half of
 * the time to the first answer. The modules stay beside it, for whatever works on them one by one.
 */
const programs = ['dist/apps/api/src/main.js', 'dist/apps/cli/src/main.js'];

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

for (const program of programs) {
  await build({
    entryPoints: [program],
    outfile: program,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
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
    plugins: [installedOnly],
    logLevel: 'warning',
    legalComments: 'none',
  });
}
