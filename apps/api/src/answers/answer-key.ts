import { countTokens, type GraphqlRequest } from '@kopij/platform';
import { LRUCache } from 'lru-cache';
import { parse, type DocumentNode } from 'graphql';
import { cacheableOperation } from './cacheable-operation.js';

/** Documents are few; a text beyond so many characters is read each time it comes. */
const documentsKept = 500;
const longestKept = 16_000;

/** Variables deeper than any argument of the schema are not looked through. */
const deepest = 8;

/** Says when two requests ask the same. */
export class AnswerKeys {
  private readonly documents = new LRUCache<string, { document: DocumentNode | null }>({
    max: documentsKept,
  });

  /** @param maxTokens longer documents are refused elsewhere, and not read here */
  constructor(private readonly maxTokens: number) {}

  /**
   * The same for requests that get the same answer, however their variables are ordered or their JSON is spaced. Null where
   * the answer is not for others, or where there will be none.
   */
  of({ query, operationName, variables }: GraphqlRequest): string | null {
    const document = this.read(query);
    const operation = document && cacheableOperation(document, operationName);
    if (!operation) return null;
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const values: unknown[] = [];
    for (const name of declared.filter((each) => Object.hasOwn(variables, each)).sort()) {
      const value = inOrder(variables[name], deepest);
      if (value === undefined) return null;
      values.push([name, value]);
    }
    return JSON.stringify([query, operation.name?.value ?? null, values]);
  }

  private read(text: string): DocumentNode | null {
    const known = this.documents.get(text);
    if (known) return known.document;
    const document = parsed(text, this.maxTokens);
    if (text.length <= longestKept) this.documents.set(text, { document });
    return document;
  }
}

function parsed(text: string, maxTokens: number): DocumentNode | null {
  if (countTokens(text, maxTokens) > maxTokens) return null;
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

/** A JSON value with the keys of its objects in order; undefined where it is too deep, or too large a number. */
function inOrder(value: unknown, depth: number): unknown {
  // A number that JSON cannot write would look like null.
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  const entries = Array.isArray(value)
    ? value.map((each: unknown) => inOrder(each, depth - 1))
    : Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => {
          const ordered = inOrder(each, depth - 1);
          return ordered === undefined ? undefined : [name, ordered];
        });
  return entries.includes(undefined) ? undefined : [Array.isArray(value), entries];
}
