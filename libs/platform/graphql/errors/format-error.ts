import type { GraphQLFormattedError } from 'graphql';
import type { DefectLog } from './defect-log.js';
import { causeOf, problemOf } from './problem-of.js';

export interface ErrorFormat {
  /** Leaves out the names graphql-js suggests for one it does not know. */
  readonly hidesSchema: boolean;
  readonly defects: DefectLog;
}

/**
 * What clients see of an error: one of the codes of `Problem` and nothing else in the extensions, but for the reference
 * of a defect. Never a stack, never the message of what was not meant for them.
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

/** Longest message that is sent, in characters. */
const longestMessage = 300;

// A message may quote the client, whose names and values may be as long as a request: a hundred such messages would make a
// small request a very large answer.
function shortened(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`;
}

// graphql-js puts them at the end of a message; what comes before may quote the client.
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(' Did you mean ');
  return start === -1 ? message : message.slice(0, start);
}
