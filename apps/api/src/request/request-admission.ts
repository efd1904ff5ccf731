import type { Actor } from '@kopij/editorial';
import {
  localeOf,
  namedDocument,
  Problem,
  type DocumentGate,
  type DocumentSource,
  type KnownDocument,
  type PersistedDocuments,
  type RequestContext,
} from '@kopij/platform';
import { getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Caller } from './caller.js';
import type { ReadRequest } from './read-request.js';

/** An operation that may be run, and for whom. */
export interface Admitted {
  readonly isGet: boolean;
  readonly known: KnownDocument;
  readonly operationName: string | undefined;
  /** The one of that name; undefined where the document has none, or several and no name was sent. */
  readonly operation: OperationDefinitionNode | undefined;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

export interface AdmissionParts {
  readonly gate: DocumentGate;
  readonly documents: PersistedDocuments;
  /** Whether callers who are not signed in may run trusted documents only. */
  readonly trustsOnly: boolean;
  /** The newsroom's, for messages. */
  readonly timeZone: string;
  /** Who sends this `Authorization` header. @throws {Problem} UNAUTHENTICATED when it is nobody's */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | null>;
}

/** Who calls, and whether what they ask may be asked at all: once for each request, before anything of it is executed. */
export class RequestAdmission {
  private readonly forStrangers: DocumentSource;

  constructor(private readonly parts: AdmissionParts) {
    const { documents, trustsOnly } = parts;
    // Whoever asks by an id is told at once: `PersistedQueryNotFound` would make clients send the document, only to be refused.
    this.forStrangers = trustsOnly ? { byId: (id) => documents.trustedById(id) ?? untrusted() } : documents;
  }

  /**
   * @throws {Problem} for whoever may not, and whatever else is in the way
   * @throws {DocumentFaults} for a document that is not valid
   */
  async admit(caller: Caller, asked: ReadRequest): Promise<Admitted> {
    const { id: requestId, headers, method, raw } = caller;
    const { authorization } = headers;
    const actor = authorization === undefined ? null : await this.parts.authenticate(authorization);
    const { operationName, variables } = asked;
    const request = { ...this.find(asked, actor), operationName, variables };
    const known = this.parts.gate.admit(request, actor !== null);
    const locale = localeOf(headers['accept-language']);
    const context = {
      actor,
      locale,
      timeZone: this.parts.timeZone,
      requestId,
      ...(raw.goOn && { goOn: raw.goOn }),
    };
    const operation = getOperationAST(known.document, operationName) ?? undefined;
    return { isGet: method === 'GET', known, operationName, operation, variables, context };
  }

  /** Whoever sent a request in which there is nothing to run: it does not matter who they are. */
  stranger({ id: requestId, headers }: Caller): RequestContext {
    const { timeZone } = this.parts;
    return { actor: null, locale: localeOf(headers['accept-language']), timeZone, requestId };
  }

  private find(asked: ReadRequest, actor: Actor | null) {
    const { documents, trustsOnly } = this.parts;
    const named = namedDocument(asked, actor ? documents : this.forStrangers);
    if (!named) throw new Problem('BAD_INPUT', 'The request names no document.');
    if (trustsOnly && !actor && (named.query === null || !documents.isTrusted(named.query))) untrusted();
    return named;
  }
}

function untrusted(): never {
  throw new Problem('FORBIDDEN', 'Without a token only the documents this server trusts may be run.');
}
