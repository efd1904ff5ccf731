import fc from 'fast-check';
import { answerFaults } from './answer-faults.js';
import { anyDice } from './dice.js';
import { writeRequest, type RequestParts, type WrittenRequest } from './write-request.js';

export interface Fuzzing extends RequestParts {
  /** Of the server. */
  readonly url: string;
  readonly documents: number;
  /** The same makes the same documents. */
  readonly seed: number;
  /** What the server has logged that it should not have, since the last time it was asked. */
  readonly complaints: () => readonly string[];
}

export interface Fuzzed {
  readonly statuses: ReadonlyMap<number, number>;
  /** Of errors: in how many answers there was one. */
  readonly codes: ReadonlyMap<string, number>;
  /** The plainest request that was not answered as it should be; null where there is none. */
  readonly failure: { readonly request: WrittenRequest; readonly faults: readonly string[] } | null;
}

/** Sends documents that nobody would write, one after the other, and looks at every answer. Ends with the first that is wrong. */
export async function fuzzDocuments(fuzzing: Fuzzing): Promise<Fuzzed> {
  const { url, documents, seed, complaints } = fuzzing;
  const statuses = new Map<number, number>();
  const codes = new Map<string, number>();
  const failures: NonNullable<Fuzzed['failure']>[] = [];

  const ask = async (rolled: readonly number[]): Promise<boolean> => {
    const request = writeRequest(rolled, fuzzing);
    const { path, ...init } = request;
    const response = await fetch(`${url}${path}`, init);
    const { status } = response;
    const seen = new Set<string>();
    const answer = { status, contentType: response.headers.get('content-type'), text: await response.text() };
    const faults = [...answerFaults(answer, (code) => seen.add(code)), ...complaints()];
    if (faults.length > 0) failures.push({ request, faults });
    else {
      count(statuses, status);
      for (const code of seen) count(codes, code);
    }
    return faults.length === 0;
  };

  const { failed, errorInstance } = await fc.check(fc.asyncProperty(anyDice, ask), {
    numRuns: documents,
    seed,
  });
  if (failed && failures.length === 0) throw errorInstance;
  // What was found first is made plainer, as long as it fails.
  return { statuses, codes, failure: failures.at(-1) ?? null };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
