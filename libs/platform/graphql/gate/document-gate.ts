import {
  getOperationAST,
  NoFragmentCyclesRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { Problem } from '../../basics/problem.js';
import { DocumentFaults } from '../documents/document-faults.js';
import type { DocumentStore } from '../documents/document-store.js';
import type { KnownDocument } from '../documents/known-document.js';
import { readDocument, type ReadDocument } from '../documents/read-document.js';
import { checkFieldComparisons } from '../limits/field-comparisons.js';
import { KnownOperationTypesRule } from '../limits/known-operation-types.js';
import { limitExceeded, type Limits } from '../limits/limit-exceeded.js';
import { readTokens } from '../limits/read-tokens.js';
import { hasUnstorableValue } from '../limits/unstorable-text.js';
import { PersistedDocumentUnknown } from '../persisted/persisted-documents.js';

export interface DocumentGateOptions {
  readonly limits: Limits;
  /** Keeps the schema from callers who are not signed in. */
  readonly hidesSchema: boolean;
  readonly schema: () => GraphQLSchema;
  readonly store: DocumentStore;
}

/** What a client asks to execute, by whatever transport. */
export interface GraphqlRequest {
  /** Of the document, where the client sent that; null for one that is known by its hash. */
  readonly query: string | null;
  /** The SHA-256 of the document, in hexadecimal; null where nobody has worked it out. */
  readonly hash: string | null;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** So many faults of a document are told. For some of them graphql-js looks through all names of the schema, for one that is like it. */
const mostFaults = 20;

const otherRules = [...specifiedRules, KnownOperationTypesRule];

/**
 * The way to a document: turns away requests that ask for too much, and reads, validates and keeps a document that is new. Limits come
 * before validation, whose cost is not linear in the document; length and tokens before anything else, so that all work is bounded.
 */
export class DocumentGate {
  constructor(private readonly options: DocumentGateOptions) {}

  /**
   * The document, sound and within the limits.
   *
   * @throws {Problem} LIMIT_EXCEEDED, naming the limit; BAD_INPUT for text that cannot be stored; UNAUTHENTICATED where the schema
   *   is not for everybody
   * @throws {DocumentFaults} for a document that cannot be parsed, or does not fit the schema
   */
  admit(request: GraphqlRequest, isSignedIn: boolean): KnownDocument {
    const { store } = this.options;
    const { query } = request;
    if (query !== null) this.checkLength(query, isSignedIn);
    const hash = request.hash ?? store.hashOf(query ?? '');
    const known = store.find(hash);
    if (known) {
      this.check(known, request, isSignedIn);
      return known;
    }
    if (query === null) throw new PersistedDocumentUnknown();
    const { known: fresh, located } = this.read(query, hash, isSignedIn);
    this.check(fresh, request, isSignedIn);
    this.validate(located);
    store.keep(fresh);
    return fresh;
  }

  private validate(located: DocumentNode): void {
    // By itself and first: whatever else follows fragments runs in circles with those that do, until the call stack ends.
    this.validateBy([NoFragmentCyclesRule], located);
    checkFieldComparisons(located);
    this.validateBy(otherRules, located);
  }

  private validateBy(rules: readonly ValidationRule[], located: DocumentNode): void {
    const errors = validate(this.options.schema(), located, rules, { maxErrors: mostFaults });
    if (errors.length > 0) throw DocumentFaults.ofValidation(errors);
  }

  private read(query: string, hash: string, isSignedIn: boolean): ReadDocument {
    const { maxTokens: mostTokens, maxNesting } = this.options.limits;
    const maxTokens = allowed(mostTokens, isSignedIn);
    const { count: tokens, nesting } = readTokens(query, maxTokens);
    if (tokens > maxTokens) throw limitExceeded('maxTokens', maxTokens);
    if (nesting > maxNesting) throw limitExceeded('maxNesting', maxNesting);
    return readDocument(query, { hash, bytes: Buffer.byteLength(query), tokens }, maxNesting);
  }

  private checkLength(query: string, isSignedIn: boolean): void {
    const most = allowed(this.options.limits.maxDocumentBytes, isSignedIn);
    // Each character takes a byte at least: the longest texts need not be counted.
    const bytes = query.length > most ? query.length : Buffer.byteLength(query);
    if (bytes > most) throw limitExceeded('maxDocumentBytes', most);
  }

  private check(
    { document, size, tokens, bytes, costs, hasUnstorableText }: KnownDocument,
    { operationName, variables }: GraphqlRequest,
    isSignedIn: boolean,
  ): void {
    const { limits, schema } = this.options;
    const maxBytes = allowed(limits.maxDocumentBytes, isSignedIn);
    if (bytes > maxBytes) throw limitExceeded('maxDocumentBytes', maxBytes, bytes);
    const maxTokens = allowed(limits.maxTokens, isSignedIn);
    if (tokens > maxTokens) throw limitExceeded('maxTokens', maxTokens);
    if (size.nesting > limits.maxNesting) throw limitExceeded('maxNesting', limits.maxNesting);
    if (size.fragments > limits.maxFragments) {
      throw limitExceeded('maxFragments', limits.maxFragments, size.fragments);
    }
    if (size.depth > limits.maxDepth) throw limitExceeded('maxDepth', limits.maxDepth, size.depth);
    if (size.aliases > limits.maxAliases) throw limitExceeded('maxAliases', limits.maxAliases, size.aliases);
    if (size.directives > limits.maxDirectives) {
      throw limitExceeded('maxDirectives', limits.maxDirectives, size.directives);
    }
    if (size.introspects && this.options.hidesSchema && !isSignedIn) {
      throw new Problem('UNAUTHENTICATED', 'The schema is shown to signed-in callers only: send a token.');
    }
    const operation = getOperationAST(document, operationName);
    const cost = operation ? costs.of(schema(), operation, variables) : 0;
    if (cost > limits.maxCost) throw limitExceeded('maxCost', limits.maxCost, cost);
    if (hasUnstorableText || hasUnstorableValue(variables)) {
      throw new Problem(
        'BAD_INPUT',
        'Text cannot contain the null character (U+0000) or half of a surrogate pair.',
      );
    }
  }
}

/** Who is signed in is known, and may send twice as much. */
function allowed(limit: number, isSignedIn: boolean): number {
  return isSignedIn ? 2 * limit : limit;
}
