import type { ProblemCode } from '../basics/problem.js';

export interface ErrorExtensions {
  readonly code: ProblemCode;
  readonly reference?: string;
}

/**
 * A response that consists of one error, in the GraphQL format, because most of its recipients are clients of
 * `/graphql`.
 */
export interface ErrorAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @param accept the client's `Accept`: JSON, unless it asks for the media type of GraphQL over HTTP */
export function errorAnswer(message: string, extensions: ErrorExtensions, accept = ''): ErrorAnswer {
  const subtype = accept.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json';
  return {
    headers: {
      'content-type': `application/${subtype}; charset=utf-8`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
    body: `${JSON.stringify({ errors: [{ message, extensions }] })}\n`,
  };
}
