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

/** An admitted operation, with its caller. */
export interface Admitted {
  readonly isGet: boolean;
  readonly known: KnownDocument;
  readonly operationName: string | undefined;
  /** The selected operation; undefined if the name is unknown, or missing although there are several. */
  readonly operation: OperationDefinitionNode | undefined;
  /** As sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

export interface AdmissionParts {
  readonly gate: DocumentGate;
  readonly documents: PersistedDocuments;
  /** Whether anonymous callers may run only trusted documents. */
  readonly trustsOnly: boolean;
  /** The newsroom's time zone, for messages. */
  readonly timeZone: string;
  /** The client address of a request. */
  readonly addressOf: (request: Caller['raw']) => string;
  /** The actor of an `Authorization` header. @throws {Problem} UNAUTHENTICATED if it is not valid */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | null>;
}

/** Authenticates the caller and checks whether the operation is allowed, once per request, before execution. */
export class RequestAdmission {
  private readonly forStrangers: DocumentSource;

  constructor(private readonly parts: AdmissionParts) {
    const { documents, trustsOnly } = parts;
    // An unknown id is refused at once: `PersistedQueryNotFound` would make clients send the document, only to be
    // refused.
    this.forStrangers = trustsOnly ? { byId: (id) => documents.trustedById(id) ?? untrusted() } : documents;
  }

  /**
   * @throws {Problem} if the caller is not allowed, or the request is refused for another reason
   * @throws {DocumentFaults} if the document is not valid
   */
  async admit(caller: Caller, asked: ReadRequest): Promise<Admitted> {
    const { id: requestId, headers, method, raw } = caller;
    const { authorization } = headers;
    const actor = authorization === undefined ? null : await this.parts.authenticate(authorization);
    const { operationName, variables } = asked;
    const request = { ...this.find(asked, actor), operationName, variables };
    const known = this.parts.gate.admit(request, actor !== null);
    const locale = localeOf(headers['accept-language']);
    const lastEventId = headers['last-event-id'];
    const context = {
      ...(typeof lastEventId === 'string' && lastEventId !== '' && { lastEventId }),
      actor,
      locale,
      timeZone: this.parts.timeZone,
      requestId,
      place: { address: this.parts.addressOf(raw), userAgent: headers['user-agent'] },
      ...(raw.goOn && { goOn: raw.goOn }),
    };
    const operation = getOperationAST(known.document, operationName) ?? undefined;
    return { isGet: method === 'GET', known, operationName, operation, variables, context };
  }

  /** The caller of a request with nothing to execute, who need not be identified. */
  stranger({ id: requestId, headers }: Caller): RequestContext {
    const { timeZone } = this.parts;
    return { actor: null, locale: localeOf(headers['accept-language']), timeZone, requestId };
  }

  private find(asked: ReadRequest, actor: Actor | null) {
    const { documents, trustsOnly } = this.parts;
    const named = namedDocument(asked, actor ? documents : this.forStrangers);
    if (!named)
      throw new Problem(
        'BAD_INPUT',
        'The request names no document. Send `query`, `documentId` or a persisted query.',
      );
    if (trustsOnly && !actor && (named.query === null || !documents.isTrusted(named.query))) untrusted();
    return named;
  }
}

function untrusted(): never {
  throw new Problem(
    'FORBIDDEN',
    'Without a token, only this server’s trusted documents may be run. Send a token.',
  );
}
