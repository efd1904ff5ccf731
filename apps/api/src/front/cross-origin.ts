import type { IncomingHttpHeaders } from 'node:http';

/** Response headers that pages of other origins may read, besides the safelisted ones. */
const exposed = 'cache-status, etag, retry-after, www-authenticate, x-request-id';

/** How long a browser may cache a preflight response, in seconds: two hours is Chromium's maximum. */
const remembered = 7_200;

const methods = 'GET, HEAD, POST';

/** CORS for `/graphql`. Credentials are never allowed: a page has to send a token itself. */
export class CrossOrigin {
  private readonly origins: ReadonlySet<string>;
  private readonly always: string | null;

  /** @param origins `*` alone allows all */
  constructor(origins: readonly string[]) {
    this.origins = new Set(origins);
    // The header is the same for every origin, so that caches need not distinguish them.
    this.always = origins.length === 1 ? (origins[0] ?? null) : null;
  }

  /** Whether responses vary by `Origin`. */
  get varies(): boolean {
    return this.origins.size > 1;
  }

  /** Whether pages of this origin may read responses. */
  allows(origin: string): boolean {
    return this.origins.has('*') || this.origins.has(origin);
  }

  /**
   * Alternating names and values. Also sent without an `Origin`, because a cache may serve the response to a
   * request with one.
   */
  headersFor({ origin }: IncomingHttpHeaders): readonly string[] {
    const allowed = this.always ?? (origin !== undefined && this.origins.has(origin) ? origin : null);
    return allowed === null
      ? []
      : ['access-control-allow-origin', allowed, 'access-control-expose-headers', exposed];
  }

  /** The response to a preflight request (OPTIONS). */
  preflight(headers: IncomingHttpHeaders): string[] {
    const allowed = this.headersFor(headers);
    const answer = ['allow', `${methods}, OPTIONS`];
    // A cache must not serve the response for one origin to another, or a refusal in place of a permission.
    if (this.varies) answer.push('vary', 'origin');
    if (allowed.length === 0) return answer;
    // `*` does not include Authorization, which must be listed (Fetch standard, CORS protocol).
    const asked = [
      'access-control-allow-methods',
      methods,
      'access-control-allow-headers',
      'authorization, *',
    ];
    return [...answer, ...allowed, ...asked, 'access-control-max-age', String(remembered)];
  }
}
