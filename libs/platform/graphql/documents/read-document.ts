import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { measureDocument } from '../limits/measure-document.js';
import { OperationCosts } from '../limits/operation-costs.js';
import { hasUnstorableText } from '../limits/unstorable-text.js';
import { DocumentFaults } from './document-faults.js';
import type { KnownDocument } from './known-document.js';
import { Places } from './places.js';

export interface ReadDocument {
  readonly known: KnownDocument;
  /** With source locations, for validation messages. Do not retain it. */
  readonly located: DocumentNode;
}

/**
 * @param maxNesting nesting beyond this is not measured
 * @throws {DocumentFaults} if it is not GraphQL
 */
export function readDocument(
  text: string,
  { hash, bytes, tokens }: Pick<KnownDocument, 'hash' | 'bytes' | 'tokens'>,
  maxNesting: number,
): ReadDocument {
  const located = parsed(text);
  const document = withoutSource(located);
  return {
    located,
    known: {
      hash,
      document,
      places: new Places(text, located),
      bytes,
      tokens,
      size: measureDocument(document, maxNesting),
      costs: new OperationCosts(document),
      hasUnstorableText: hasUnstorableText(text, document),
    },
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? DocumentFaults.ofSyntax(error) : error;
  }
}

/** Copied, because the names in a parsed document are slices of its text and would keep all of it in memory. */
function withoutSource(located: DocumentNode): DocumentNode {
  const text = JSON.stringify(located, (key, value: unknown) => (key === 'loc' ? undefined : value));
  return JSON.parse(text) as DocumentNode;
}
