import type { IncomingMessage } from 'node:http';
import type { AnswerBases } from '@kopij/delivery';
import { OperationPlans } from '@kopij/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { jsonType } from '../request/negotiate.js';
import { noteBasis } from './note-basis.js';
import { jsonTypes } from '../request/usual-request.js';
import type { Caller } from '../request/caller.js';
import { KnownMutations, type MutationParts } from './known-mutations.js';
import type { HttpContext, RequestAdmission } from '../request/request-admission.js';
import { stringifyResult } from './stringify-result.js';

const path = '/graphql';

const takenAs: ReadonlySet<unknown> = new Set([undefined, '*/*', 'application/json']);
const parts: ReadonlySet<string> = new Set(['query', 'variables', 'operationName']);

/** For so many documents, none of them longer than so many characters. */
const mostKept = 500;
const longestKept = 16_000;

interface PlainRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

interface KnownRequest extends PlainRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface KnownParts extends MutationParts {
  readonly admission: RequestAdmission;
  readonly bases: AnswerBases;
}

/**
 * Queries that Apollo has parsed, validated and answered by plan before, and mutations it has validated. Asked again in the
 * ordinary way, they are answered without it: what it does with headers and hooks takes longer than the answer. Who calls and what may be asked is seen to as
 * before, by the same {@link RequestAdmission}. Whatever is out of the ordinary goes to Apollo, and so do queries that do not end
 * well; a mutation that was begun is answered here, whatever becomes of it.
 */
export class KnownOperations {
  readonly plans: OperationPlans;
  private readonly mutations: KnownMutations;
  private readonly documents = new Map<string, DocumentNode>();
  private readonly left = new WeakSet<IncomingMessage>();

  constructor(private readonly parts: KnownParts) {
    this.plans = new OperationPlans(parts.schema);
    this.mutations = new KnownMutations(parts);
  }

  /** @param document validated */
  remember(text: string, document: DocumentNode): void {
    if (text.length > longestKept || this.documents.has(text)) return;
    // Those known the longest make room: whoever is still asked for is soon known again.
    const oldest = this.documents.size === mostKept ? this.documents.keys().next() : null;
    if (oldest && !oldest.done) this.documents.delete(oldest.value);
    this.documents.set(text, document);
  }

  isKnown(text: string): boolean {
    return this.documents.has(text);
  }

  /** Whether it has been tried, and is Apollo's. */
  isLeft({ raw }: Caller): boolean {
    return this.left.has(raw);
  }

  /** A Fastify hook, for right before Apollo's handler. */
  async serve(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (request.routeOptions.url !== path || this.isLeft(request)) return undefined;
    const text = await this.answer(request);
    return text === null ? undefined : reply.header('content-type', jsonType).send(text);
  }

  /** The answer as JSON; null where Apollo has to answer. */
  async answer(request: Caller): Promise<string | null> {
    const asked = plainRequest(request);
    const document = asked && this.documents.get(asked.query);
    const operation = document && getOperationAST(document, asked.operationName);
    if (!operation) return null;
    const result = await this.execute(request, { ...asked, document, operation });
    // Whoever is refused, and whatever fails, need not be tried on the way to Apollo a second time.
    if (!result) this.left.add(request.raw);
    return result && stringifyResult(result);
  }

  private async execute(
    request: Caller,
    { document, operation, variables, operationName }: KnownRequest,
  ): Promise<FormattedExecutionResult | null> {
    const context = await this.admitted(request);
    if (!context) return null;
    if (operation.operation === OperationTypeNode.MUTATION) {
      return this.mutations.carryOut({ document, operation, variables, context });
    }
    const data = await this.plans.answer({ document, operation, variables, context });
    if (!data) return null;
    noteBasis(this.parts.bases, context, document, operationName);
    return { data: data as unknown as Record<string, unknown> };
  }

  private async admitted(request: Caller): Promise<HttpContext | null> {
    try {
      return await this.parts.admission.admit(request);
    } catch {
      // Apollo finds the same, and has the words for it.
      return null;
    }
  }
}

/** What most clients send and take; null for every other request. */
function plainRequest({ method, headers, body }: Caller): PlainRequest | null {
  if (method !== 'POST' || !jsonTypes.has(headers['content-type']) || !takenAs.has(headers.accept))
    return null;
  if (!isRecord(body) || !Object.keys(body).every((name) => parts.has(name))) return null;
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || !(variables == null || isRecord(variables))) return null;
  if (!(operationName == null || typeof operationName === 'string')) return null;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
