import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliFault } from '../cli-fault.js';
import { fileFault } from '../read-text-file.js';

export interface DatasetFile {
  readonly path: string;
  readonly kind: 'SECTIONS' | 'AGENCIES' | 'ARTICLES';
}

/** The files a folder may contain. Articles come last, because they refer to sections and agencies. */
const known = [
  ['sections.ndjson', 'SECTIONS'],
  ['agencies.ndjson', 'AGENCIES'],
  ['articles.ndjson', 'ARTICLES'],
  ['drafts.ndjson', 'ARTICLES'],
] as const;

/**
 * The files to import, in order: one file of articles, or the known files in a folder.
 *
 * @throws {CliFault} if there is nothing to import
 */
export function datasetFiles(path: string): DatasetFile[] {
  if (!isFolder(path)) return [{ path, kind: 'ARTICLES' }];
  const files = known.map(([name, kind]) => ({ path: join(path, name), kind }));
  const present = files.filter((file) => existsSync(file.path));
  if (present.length > 0) return present;
  throw new CliFault(`${path} contains none of ${known.map(([name]) => name).join(', ')}.`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileFault(path, error);
  }
}
