import type { GraphQLFormattedError } from 'graphql';
import type { DefectLog } from './defect-log.js';
import { causeOf, problemOf } from './problem-of.js';

export interface ErrorFormat {
  /** Removes the names that graphql-js suggests for an unknown name. */
  readonly hidesSchema: boolean;
  readonly defects: DefectLog;
}

/**
 * The client's view of an error: in the extensions only a `Problem` code and the reference of a defect. Never a
 * stack, or the message of an internal error.
 */
export function errorFormatter({ hidesSchema, defects }: ErrorFormat) {
  return ({ locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const problem = problemOf(error);
    if (problem) {
      const message = hidesSchema ? withoutSuggestion(problem.message) : problem.message;
      return { message: shortened(message), ...place, extensions: { code: problem.code } };
    }
    const reference = defects.referenceOf(causeOf(error));
    return {
      message: `Something went wrong on our side. Reference: ${reference}`,
      ...place,
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

/** Maximum length of a message, in characters. */
const longestMessage = 300;

// A message may quote names and values that are as long as a request: a hundred such messages would make a very
// large response to a small request.
function shortened(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`;
}

// graphql-js puts suggestions at the end of a message; the text before may quote the client.
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(' Did you mean ');
  return start === -1 ? message : message.slice(0, start);
}
