import type { CombinedError } from 'urql';

/**
 * Why something was not done or cannot be shown, in the words of the server; empty if nothing stands against it.
 *
 * @param unknown said where no answer came
 */
export function whyNot(
  userErrors: readonly { readonly message: string }[],
  error: CombinedError | undefined,
  unknown: string,
): string {
  const messages = [...userErrors, ...(error?.graphQLErrors ?? [])].map(({ message }) => message);
  return messages.length === 0 && error ? unknown : messages.join(' ');
}
