import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { weightsIn } from './studio-weights.js';

/**
 * Builds the studio into dist/studio, with a compressed copy beside each file, and refuses when a page has become heavier to load than
 * it may be. Beside them, a list of what it asks while nobody is signed in.
 */
const folder = 'dist/studio';

await build({
  root: 'apps/studio',
  base: '/studio/',
  logLevel: 'warn',
  // The page of GraphiQL takes an older React, which is the one that packages of the root find.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: `../../${folder}`,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2023',
    // Nothing may be inlined: the policy of the page allows files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Over HTTP/1.1 a browser asks for six files at a time: many small ones keep each other waiting.
        codeSplitting: {
          groups: [
            {
              name: 'first',
              tags: ['$initial'],
              test: (id) => !/(main\.tsx|index\.html)$/u.test(id),
              priority: 3,
            },
            {
              name: 'shared',
              test: /^(?!.*\/(features\/newsroom|parts\/moves)\/)/u,
              minShareCount: 2,
              priority: 2,
            },
            { name: 'moves', test: /\/parts\/moves\//u, minShareCount: 2, priority: 1 },
            { name: 'newsroom', minShareCount: 2 },
          ],
        },
      },
    },
  },
});

const heavy = weightsIn(folder).flatMap(({ page, bytes, most }) =>
  bytes > most ? [`${page} takes ${bytes} bytes to load, and may take ${most}.`] : [],
);
if (heavy.length > 0) throw new Error(heavy.join('\n'));

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|css|html)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

writeFileSync(join(folder, 'documents.json'), JSON.stringify(await askedByStrangers()));

/** @returns {Promise<readonly string[]>} */
async function askedByStrangers() {
  const server = await createServer({
    root: 'apps/studio',
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const asked = await server.ssrLoadModule('/src/shell/asked-by-strangers.ts');
  await server.close();
  return asked['askedByStrangers'];
}
