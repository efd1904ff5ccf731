import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../../config/settings.js';
import { settings } from '../../config/settings.js';
import { errorOf } from '../../error-of.js';
import { StartupFault } from '../../database/startup-fault.js';

/**
 * The documents the newsroom trusts, by their hash; none when there is no file of them.
 *
 * @throws {StartupFault} when the file cannot be read, or is not what it should be
 */
export function readTrustedDocuments({
  trustedDocuments: path,
  trustedDocumentsOnly,
}: Pick<Config, 'trustedDocuments' | 'trustedDocumentsOnly'>): ReadonlyMap<string, string> {
  if (path !== '') return new Map(Object.entries(verified(parsed(path))));
  if (!trustedDocumentsOnly) return new Map();
  throw new StartupFault(
    `${settings.trustedDocumentsOnly.variable} lets nobody in without a file of documents: name one in ${settings.trustedDocuments.variable}.`,
  );
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw fault(`cannot be read: ${errorOf(cause).message}`, { cause });
  }
}

function verified(documents: unknown): Record<string, string> {
  if (typeof documents !== 'object' || documents === null || Array.isArray(documents)) {
    throw fault('must hold one object: {"<SHA-256 of the document>": "<document>"}.');
  }
  for (const [hash, text] of Object.entries(documents)) {
    if (typeof text !== 'string') throw fault(`must have a text under each hash; ${hash} has none.`);
    const actual = createHash('sha256').update(text).digest('hex');
    if (hash !== actual) {
      throw fault(`has a document under ${hash.slice(0, 64)} whose SHA-256 is ${actual}, in hexadecimal.`);
    }
  }
  return documents as Record<string, string>;
}

function fault(what: string, options?: ErrorOptions): StartupFault {
  return new StartupFault(`The file in ${settings.trustedDocuments.variable} ${what}`, options);
}
