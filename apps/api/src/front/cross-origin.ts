import type { IncomingHttpHeaders } from 'node:http';

/** What pages of other sites may read of an answer, besides what browsers show them anyway. */
const exposed = 'cache-status, etag, retry-after, www-authenticate, x-request-id';

/** For how long a browser may remember that it may ask, in seconds: two hours is what Chromium takes at most. */
const remembered = 7_200;

const methods = 'GET, HEAD, POST';

/**
 * Which pages of other sites may call `/graphql` from a browser (CORS). Never with cookies or whatever else a browser would add
 * in the name of who uses it: a page sends what it has itself, such as a token.
 */
export class CrossOrigin {
  private readonly origins: ReadonlySet<string>;
  private readonly always: string | null;

  /** @param origins `*` alone: those of everybody */
  constructor(origins: readonly string[]) {
    this.origins = new Set(origins);
    // The same for whoever asks: caches on the way need not tell origins apart.
    this.always = origins.length === 1 ? (origins[0] ?? null) : null;
  }

  /** Whether an answer to the same address differs by `Origin`. */
  get varies(): boolean {
    return this.origins.size > 1;
  }

  /** A name, its value, the next name, and so on. Also for who says no origin: a cache may pass the answer on to who does. */
  headersFor({ origin }: IncomingHttpHeaders): readonly string[] {
    const allowed = this.always ?? (origin !== undefined && this.origins.has(origin) ? origin : null);
    return allowed === null
      ? []
      : ['access-control-allow-origin', allowed, 'access-control-expose-headers', exposed];
  }

  /** The answer to OPTIONS, with which a browser asks before it sends what a form could not send. */
  preflight(headers: IncomingHttpHeaders): string[] {
    const allowed = this.headersFor(headers);
    const answer = ['allow', `${methods}, OPTIONS`];
    // A cache must not take the answer to one site for the answer to another, nor a refusal for a permission.
    if (this.varies) answer.push('vary', 'origin');
    if (allowed.length === 0) return answer;
    // `*` leaves out Authorization, which has to be named (Fetch standard, CORS protocol).
    const asked = [
      'access-control-allow-methods',
      methods,
      'access-control-allow-headers',
      'authorization, *',
    ];
    return [...answer, ...allowed, ...asked, 'access-control-max-age', String(remembered)];
  }
}
