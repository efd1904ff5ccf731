import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';

/**
 * Builds the studio into dist/studio, with a compressed copy beside each file, and refuses when a page has become heavier to load than
 * it may be. Beside them, a list of what it asks while nobody is signed in.
 */
const folder = 'dist/studio';

/** What a browser may have to load for a page, compressed with gzip, in bytes; by the file that the page begins with. */
const most = {
  'index.html': 130_000,
  'src/features/work/work-page.tsx': 150_000,
  'src/features/board/board-page.tsx': 150_000,
  'src/features/wire/wire-page.tsx': 150_000,
  'src/features/search/search-page.tsx': 150_000,
  'src/features/manuscript/manuscript-page.tsx': 150_000,
  'src/features/writing/writing-page.tsx': 240_000,
  'src/features/manuscript/revisions/revisions-page.tsx': 150_000,
  'src/features/manuscript/preview/preview-page.tsx': 150_000,
  'src/features/manuscript/preview/shared-preview-page.tsx': 150_000,
  'src/features/upstream/merge-page.tsx': 150_000,
  'src/features/account/account-page.tsx': 150_000,
  'src/features/newsroom/sections/sections-page.tsx': 150_000,
  'src/features/newsroom/agencies/agencies-page.tsx': 150_000,
  'src/features/newsroom/people/people-page.tsx': 150_000,
  'src/features/newsroom/teams/teams-page.tsx': 150_000,
  'src/features/newsroom/tokens/tokens-page.tsx': 150_000,
  'src/features/newsroom/sources/sources-page.tsx': 150_000,
  'src/features/newsroom/rules/rules-page.tsx': 150_000,
  'src/features/newsroom/webhooks/webhooks-page.tsx': 150_000,
  'src/features/newsroom/usage/usage-page.tsx': 150_000,
  'src/features/newsroom/trail/trail-page.tsx': 150_000,
  'src/features/notifications/notifications-page.tsx': 150_000,
};

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
  },
});

/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const heavy = Object.entries(most).flatMap(([page, limit]) => {
  const bytes = [...filesOf(page), ...filesOf('index.html'), ...filesOf('src/words/nl.ts')]
    .filter((file, at, all) => all.indexOf(file) === at)
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  return bytes > limit ? [`${page} takes ${bytes} bytes to load, and may take ${limit}.`] : [];
});
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

/**
 * @param {string} page
 * @returns {string[]} the files that are loaded with it
 */
function filesOf(page) {
  const { file, imports = [], css = [] } = manifest[page] ?? { file: '' };
  return [file, ...css, ...imports.flatMap(filesOf)];
}
