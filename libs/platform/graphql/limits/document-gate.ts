import type { Actor } from '@kopij/editorial';
import { getOperationAST, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Problem } from '../../problem.js';
import { countTokens } from './count-tokens.js';
import { limitExceeded, type Limits } from './limit-exceeded.js';
import { measureDocument, type DocumentSize } from './measure-document.js';
import { OperationCosts } from './operation-costs.js';
import { hasUnstorableText, hasUnstorableValue } from './unstorable-text.js';

export interface DocumentGateOptions {
  readonly limits: Limits;
  /** Keeps the schema from callers who are not signed in. */
  readonly hidesSchema: boolean;
  readonly schema: () => GraphQLSchema;
}

/** What a client sent, by whatever transport, not validated yet. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Measured {
  readonly document: DocumentNode;
  readonly size: DocumentSize;
  readonly tokens: number;
  readonly costs: OperationCosts;
  readonly hasUnstorableText: boolean;
}

const documentsKept = 250;
const longestKept = 16_000;

/**
 * Turns away requests that ask for too much. It comes before validation, whose cost is not linear in the document, and
 * counts tokens before anything else, so that all it does itself is bounded.
 */
export class DocumentGate {
  private readonly kept = new Map<string, Measured>();

  constructor(private readonly options: DocumentGateOptions) {}

  /**
   * @throws {Problem} LIMIT_EXCEEDED, naming the limit; BAD_INPUT for text that cannot be stored; UNAUTHENTICATED where the schema
   *   is not for everybody. A document that cannot be parsed passes: whoever executes it says what is wrong.
   */
  admit({ query, operationName, variables }: GraphqlRequest, actor: Actor | null): void {
    const { limits, schema } = this.options;
    const measured = this.measure(query, actor ? 2 * limits.maxTokens : limits.maxTokens);
    if (!measured) return;

    const { document, size, costs } = measured;
    if (size.depth > limits.maxDepth) throw limitExceeded('maxDepth', limits.maxDepth, size.depth);
    if (size.aliases > limits.maxAliases) throw limitExceeded('maxAliases', limits.maxAliases, size.aliases);
    if (size.directives > limits.maxDirectives) {
      throw limitExceeded('maxDirectives', limits.maxDirectives, size.directives);
    }
    if (size.introspects && this.options.hidesSchema && !actor) {
      throw new Problem('UNAUTHENTICATED', 'The schema is shown to signed-in callers only: send a token.');
    }
    const operation = getOperationAST(document, operationName);
    const cost = operation ? costs.of(schema(), operation, variables) : 0;
    if (cost > limits.maxCost) throw limitExceeded('maxCost', limits.maxCost, cost);
    if (measured.hasUnstorableText || hasUnstorableValue(variables)) {
      throw new Problem(
        'BAD_INPUT',
        'Text cannot contain the null character (U+0000) or half of a surrogate pair.',
      );
    }
  }

  private measure(text: string, maxTokens: number): Measured | null {
    const measured = this.kept.get(text) ?? measure(text, maxTokens);
    if (!measured) return null;
    if (measured.tokens > maxTokens) throw limitExceeded('maxTokens', maxTokens);
    this.keep(text, measured);
    return measured;
  }

  private keep(text: string, measured: Measured): void {
    if (text.length > longestKept) return;
    this.kept.delete(text);
    this.kept.set(text, measured);
    const oldest = this.kept.size > documentsKept ? this.kept.keys().next() : null;
    if (oldest && !oldest.done) this.kept.delete(oldest.value);
  }
}

function measure(text: string, maxTokens: number): Measured | null {
  const tokens = countTokens(text, maxTokens);
  if (tokens > maxTokens) throw limitExceeded('maxTokens', maxTokens);
  try {
    const document = parse(text, { noLocation: true });
    return {
      document,
      size: measureDocument(document),
      tokens,
      costs: new OperationCosts(document),
      hasUnstorableText: hasUnstorableText(text, document),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
