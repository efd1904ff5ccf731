import type { FastifyRequest } from 'fastify';

type Parts = Readonly<Record<'query' | 'operationName' | 'variables' | 'extensions', unknown>>;

/**
 * Whether a request is one Apollo finds nothing wrong with, as far as its form goes. What is wrong with another one is said
 * by Apollo, each time, also where the rest of it has been answered before. A document that is sent together with its hash
 * is Apollo's too: it checks the one by the other, and remembers it.
 */
export function isWellFormed({
  method,
  url,
  body,
}: Pick<FastifyRequest, 'method' | 'url' | 'body'>): boolean {
  const parts = method === 'GET' ? inAddress(url) : isRecord(body) ? inBody(body) : null;
  if (!parts) return false;
  const { query, operationName, variables, extensions } = parts;
  if (query !== undefined && (typeof query !== 'string' || query === '')) return false;
  if (operationName !== undefined && typeof operationName !== 'string') return false;
  if (variables !== undefined && !isRecord(variables)) return false;
  if (extensions !== undefined && !isRecord(extensions)) return false;
  return query === undefined || extensions?.['persistedQuery'] == null;
}

function inBody(body: Readonly<Record<string, unknown>>): Parts {
  // Null is as good as absent, in JSON.
  const part = (name: keyof Parts): unknown => body[name] ?? undefined;
  return {
    query: part('query'),
    operationName: part('operationName'),
    variables: part('variables'),
    extensions: part('extensions'),
  };
}

function inAddress(url: string): Parts | null {
  const parameters = new URL(url, 'http://localhost/').searchParams;
  // Each once: two of them are nobody's to choose from.
  if (new Set(parameters.keys()).size !== parameters.size) return null;
  return {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') ?? undefined,
    variables: json(parameters.get('variables')),
    extensions: json(parameters.get('extensions')),
  };
}

/** Undefined where there is none; null, which no part may be, where it is no JSON. */
function json(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
