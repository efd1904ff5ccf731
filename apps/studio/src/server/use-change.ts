import { useCallback, useRef } from 'react';
import { useClient, type OperationResult } from 'urql';
import { freshKey } from '../basics/fresh-key.js';
import type { TadaDocumentNode } from './graphql.js';

interface Repeatable {
  readonly idempotencyKey?: string | null;
}

/** Sends a mutation with its input. */
export type Change = <Data, Input extends Repeatable>(
  document: TadaDocumentNode<Data, { input: Input }>,
  input: Input,
) => Promise<OperationResult<Data, { input: Input }>>;

/**
 * Changes something on the server, once for each time that somebody wants it. Where it is not known what became of it, the same again
 * has the same idempotency key: if it was done after all, it is not done twice.
 */
export function useChange(): Change {
  const client = useClient();
  /** The keys of what may have been done, by what was asked. */
  const unsettled = useRef(new Map<string, string>());
  return useCallback<Change>(
    async (document, input) => {
      const asked = JSON.stringify([nameOf(document), input]);
      const idempotencyKey = unsettled.current.get(asked) ?? freshKey();
      unsettled.current.set(asked, idempotencyKey);
      const result = await client.mutation(document, { input: { ...input, idempotencyKey } });
      if (!result.error) unsettled.current.delete(asked);
      return result;
    },
    [client],
  );
}

function nameOf({ definitions }: TadaDocumentNode<unknown, never>): string | undefined {
  const [first] = definitions;
  return first && 'name' in first ? first.name.value : undefined;
}
