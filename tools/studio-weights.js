import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/**
 * What each page of a built studio takes to load in Dutch, with all that is loaded before it.
 *
 * @param {string} folder
 * @returns {{ page: string, bytes: number, most: number }[]} bytes after gzip
 */
export function weightsIn(folder) {
  /** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  /** @param {string} page @returns {string[]} */
  const filesOf = (page) => {
    const { file, imports = [], css = [] } = manifest[page] ?? { file: '' };
    return [file, ...css, ...imports.flatMap(filesOf)];
  };
  return Object.entries(most).map(([page, limit]) => {
    const files = new Set([...filesOf(page), ...filesOf('index.html'), ...filesOf('src/words/nl.ts')]);
    const bytes = [...files]
      .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
      .reduce((sum, length) => sum + length, 0);
    return { page, bytes, most: limit };
  });
}
