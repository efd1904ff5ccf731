const given = new WeakMap<object, string[]>();

/**
 * Adds a cookie to the reply to a mutation.
 *
 * @param request the GraphQL context
 * @param cookie the value of `Set-Cookie`
 */
export function giveCookie(request: object, cookie: string): void {
  given.set(request, [...(given.get(request) ?? []), cookie]);
}

/** The `Set-Cookie` headers of a reply: alternating names and values. */
export function cookiesOf(request: object): string[] {
  return (given.get(request) ?? []).flatMap((cookie) => ['set-cookie', cookie]);
}
