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
import { CertainSubscriptionsRule } from '../limits/certain-subscriptions.js';
import { checkFieldComparisons } from '../limits/field-comparisons.js';
import { limitExceeded, type Limits } from '../limits/limit-exceeded.js';
import { readTokens } from '../limits/read-tokens.js';
import { hasUnstorableValue } from '../limits/unstorable-text.js';
import { PersistedDocumentUnknown } from '../persisted/persisted-documents.js';

export interface DocumentGateOptions {
  readonly limits: Limits;
  /** Disables introspection for anonymous callers. */
  readonly hidesSchema: boolean;
  readonly schema: () => GraphQLSchema;
  readonly store: DocumentStore;
}

/** A client's request, for any transport. */
export interface GraphqlRequest {
  /** The text of the document, if sent; null if it is identified by its hash. */
  readonly query: string | null;
  /** The SHA-256 of the document, in hexadecimal; null if not computed yet. */
  readonly hash: string | null;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Maximum number of validation errors reported. For some of them, graphql-js searches all names of the schema for
 * similar ones.
 */
const mostFaults = 20;

const otherRules = [...specifiedRules, CertainSubscriptionsRule];

/**
 * Admits documents: enforces the limits, and parses, validates and stores new documents. Limits are checked before
 * validation, whose cost is not linear in the document; length and tokens are checked first, so that all work is
 * bounded.
 */
export class DocumentGate {
  constructor(private readonly options: DocumentGateOptions) {}

  /**
   * Returns the document, validated and within the limits.
   *
   * @throws {Problem} LIMIT_EXCEEDED, naming the limit; BAD_INPUT for text that cannot be stored; UNAUTHENTICATED if introspection is not allowed
   * @throws {DocumentFaults} if the document cannot be parsed or does not match the schema
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
    // Checked first and on its own: other rules that follow fragments would overflow the call stack on recursive
    // ones.
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
    // Each character takes at least one byte, so very long texts need not be counted.
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
      throw new Problem(
        'UNAUTHENTICATED',
        'Introspection is available to signed-in callers only. Send a token.',
      );
    }
    const operation = getOperationAST(document, operationName);
    const cost = operation ? costs.of(schema(), operation, variables) : 0;
    if (cost > limits.maxCost) throw limitExceeded('maxCost', limits.maxCost, cost);
    if (hasUnstorableText || hasUnstorableValue(variables)) {
      throw new Problem(
        'BAD_INPUT',
        'Text cannot contain the null character (U+0000) or an unpaired surrogate.',
      );
    }
  }
}

/** Signed-in callers may send twice as much. */
function allowed(limit: number, isSignedIn: boolean): number {
  return isSignedIn ? 2 * limit : limit;
}
