import { readFileSync } from 'node:fs';
import { errorOf } from '../../basics/error-of.js';
import type { Config } from '../../config/settings.js';
import { settings } from '../../config/settings.js';
import { StartupFault } from '../../basics/startup-fault.js';
import type { Log } from '../../log/log.js';
import { readDocumentFile, type DocumentFile } from './document-file.js';

/**
 * The trusted documents, by id; empty if no file is configured. Logs what it has read.
 *
 * @throws {StartupFault} if the file cannot be read or is not valid
 */
export function readTrustedDocuments(
  { trustedDocuments: path, trustedDocumentsOnly }: Pick<Config, 'trustedDocuments' | 'trustedDocumentsOnly'>,
  log: Pick<Log, 'info'>,
): ReadonlyMap<string, string> {
  const { texts, format } = path === '' ? { texts: new Map<string, string>(), format: null } : fileAt(path);
  if (format !== null) log.info({ documents: texts.size, format }, 'trusted documents loaded');
  if (texts.size === 0 && trustedDocumentsOnly) {
    throw new StartupFault(
      `${settings.trustedDocumentsOnly.variable} needs a file of documents: name one in ${settings.trustedDocuments.variable}.`,
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
