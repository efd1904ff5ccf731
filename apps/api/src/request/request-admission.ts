import type { Actor } from '@kopij/editorial';
import {
  errorOf,
  localeOf,
  Problem,
  problemOf,
  readRequest,
  type DefectLog,
  type DocumentGate,
  type DocumentSource,
  type PersistedDocuments,
  type RequestContext,
} from '@kopij/platform';
import type { Caller } from './caller.js';
import { requestError } from './request-error.js';

export type HttpContext = RequestContext & {
  readonly req: Caller;
  /** The document that was admitted; null where the request names none. */
  readonly query: string | null;
};

export interface AdmissionParts {
  readonly gate: DocumentGate;
  readonly defects: DefectLog;
  readonly documents: PersistedDocuments;
  /** Whether callers who are not signed in may run trusted documents only. */
  readonly trustsOnly: boolean;
  /** Who sends this `Authorization` header. @throws {Problem} UNAUTHENTICATED when it is nobody's */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | null>;
}

/** Who calls, and whether what they ask may be asked at all: before anything of a request is executed. */
export class RequestAdmission {
  private readonly forStrangers: DocumentSource;

  constructor(private readonly parts: AdmissionParts) {
    const { documents, trustsOnly } = parts;
    // Whoever asks by an id is told at once: `PersistedQueryNotFound` would make clients send the document, only to be refused.
    this.forStrangers = trustsOnly ? { byId: (id) => documents.trustedById(id) ?? untrusted() } : documents;
  }

  /** @throws {Problem} for whoever may not, and whatever else is in the way */
  async admit(request: Caller): Promise<HttpContext> {
    const actor = await this.parts.authenticate(request.headers.authorization);
    const { documents, trustsOnly } = this.parts;
    const asked = readRequest(request, actor ? documents : this.forStrangers);
    if (trustsOnly && !actor && asked && !documents.isTrusted(asked.query)) untrusted();
    if (asked) this.parts.gate.admit(asked, actor);
    const locale = localeOf(request.headers['accept-language']);
    const context = { actor, locale, requestId: request.id, req: request, query: asked?.query ?? null };
    // Who is signed in may have waited a turn of the event loop: what was looked up in it for others may be older.
    return actor ? context : { ...context, connection: request.raw.socket };
  }

  /** As {@link admit}, in the words of Apollo. */
  async context(request: Caller): Promise<HttpContext> {
    try {
      return await this.admit(request);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (!problemOf(error)) this.parts.defects.referenceOf(error, { requestId: request.id });
      throw requestError(error);
    }
  }
}

function untrusted(): never {
  throw new Problem('FORBIDDEN', 'Without a token only the documents this server trusts may be run.');
}
