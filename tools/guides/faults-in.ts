/** All that an answer says went wrong: its errors, and the `userErrors` of its mutations. */
export function faultsIn(answer: unknown): unknown[] {
  const { data, errors } = answer as {
    data: Record<string, { userErrors?: unknown[] } | null> | null;
    errors?: unknown[];
  };
  return [...(errors ?? []), ...Object.values(data ?? {}).flatMap((field) => field?.userErrors ?? [])];
}
