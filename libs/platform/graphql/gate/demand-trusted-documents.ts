import { Kind } from 'graphql';
import { StartupFault } from '../../basics/startup-fault.js';
import type { Config } from '../../config/settings.js';
import { settings } from '../../config/settings.js';
import type { Log } from '../../log/log.js';
import { DocumentFaults } from '../documents/document-faults.js';
import { problemOf } from '../errors/problem-of.js';
import type { PersistedDocuments } from '../persisted/persisted-documents.js';
import type { DocumentGate } from './document-gate.js';

export interface TrustedParts {
  readonly config: Pick<Config, 'trustedDocuments'>;
  readonly documents: Pick<PersistedDocuments, 'trusted'>;
  readonly gate: Pick<DocumentGate, 'admit'>;
  readonly log: Pick<Log, 'warn'>;
}

/** Maximum number listed in the message. */
const mostNamed = 3;

/**
 * Checks at start-up that every trusted document can be run: it is valid and within the limits, assuming default
 * sizes for lists whose size depends on a variable. Documents that only signed-in callers may run are logged.
 *
 * @throws {StartupFault} naming the documents that cannot be run
 */
export function demandTrustedDocuments({ config, documents, gate, log }: TrustedParts): void {
  const faults: string[] = [];
  const forSignedIn: string[] = [];
  for (const [id, text] of documents.trusted) {
    const why = whyNot(gate, text, false);
    if (why === null) continue;
    const whyForNobody = whyNot(gate, text, true);
    const said = `${named(id, text)}: ${whyForNobody ?? why}`;
    (whyForNobody === null ? forSignedIn : faults).push(said);
  }
  if (forSignedIn.length > 0) {
    log.warn(
      { documents: forSignedIn },
      'trusted documents that anonymous callers may not run, because they exceed a limit',
    );
  }
  if (faults.length === 0) return;
  const more = faults.length > mostNamed ? [`And ${faults.length - mostNamed} more.`] : [];
  throw new StartupFault(
    [
      `The file in ${settings.trustedDocuments.variable} (${config.trustedDocuments}) contains documents that cannot be run.`,
      ...faults.slice(0, mostNamed),
      ...more,
    ].join(' '),
  );
}

/** Why its operations cannot be run; null if they can. */
function whyNot(gate: Pick<DocumentGate, 'admit'>, query: string, isSignedIn: boolean): string | null {
  const admit = (operationName: string | undefined) =>
    gate.admit({ query, hash: null, operationName, variables: {} }, isSignedIn);
  try {
    for (const definition of admit(undefined).document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) admit(definition.name?.value);
    }
    return null;
  } catch (thrown) {
    const problem = problemOf(thrown instanceof DocumentFaults ? thrown.errors[0] : thrown);
    if (problem) return problem.message;
    throw thrown;
  }
}

/** Adds the names of its operations, because nobody recognises a hash. */
function named(id: string, text: string): string {
  const names = [...text.matchAll(/\b(?:query|mutation|subscription)\s+(\w+)/g)].flatMap(
    ([, name]) => name ?? [],
  );
  return names.length === 0 ? id : `${id} (${names.join(', ')})`;
}
