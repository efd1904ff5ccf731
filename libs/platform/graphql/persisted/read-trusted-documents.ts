import { readFileSync } from 'node:fs';
import { errorOf } from '../../basics/error-of.js';
import type { Config } from '../../config/settings.js';
import { settings } from '../../config/settings.js';
import { StartupFault } from '../../basics/startup-fault.js';
import type { Log } from '../../log/log.js';
import { readDocumentFile, type DocumentFile } from './document-file.js';

/**
 * The documents the newsroom trusts, by their id; none when there is no file of them. Says in the log what it found.
 *
 * @throws {StartupFault} when the file cannot be read, or is not what it should be
 */
export function readTrustedDocuments(
  { trustedDocuments: path, trustedDocumentsOnly }: Pick<Config, 'trustedDocuments' | 'trustedDocumentsOnly'>,
  log: Pick<Log, 'info'>,
): ReadonlyMap<string, string> {
  const { texts, format } = path === '' ? { texts: new Map<string, string>(), format: null } : fileAt(path);
  if (format !== null) log.info({ documents: texts.size, format }, 'trusted documents read');
  if (texts.size === 0 && trustedDocumentsOnly) {
    throw new StartupFault(
      `${settings.trustedDocumentsOnly.variable} lets nobody in without documents: name a file of them in ${settings.trustedDocuments.variable}.`,
    );
  }
  return texts;
}

function fileAt(path: string): DocumentFile {
  const file = `The file in ${settings.trustedDocuments.variable}`;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StartupFault(`${file} cannot be read: ${errorOf(cause).message}`, { cause });
  }
  try {
    return readDocumentFile(json);
  } catch (cause) {
    throw new StartupFault(`${file} ${errorOf(cause).message}`, { cause });
  }
}
