import { isLoopback } from '@kopij/platform';
import { ProviderFault } from './provider-fault.js';

/** Documents of identity providers are a few kilobytes; tokens of people with many groups somewhat more. In bytes. */
const mostBytes = 512 * 1_024;

/** How long one request may take, with its answer, in seconds. A sign-in needs four at most. */
export const requestSeconds = 6;

interface FetchOptions {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: RequestInit['body'];
  readonly signal?: AbortSignal | undefined;
}

/**
 * `fetch` for requests to an identity provider. The operator has chosen it, so it may be on a private network; but what it says is
 * bounded, secrets go nowhere but where it says, and over HTTPS, but for this very machine.
 *
 * @throws {ProviderFault} UNANSWERED, UNTRUSTED
 */
export async function boundedFetch(url: string, options: FetchOptions): Promise<Response> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
    throw new ProviderFault('UNTRUSTED', 'an address without encryption');
  }
  const ownEnd = AbortSignal.timeout(requestSeconds * 1_000);
  const signal = options.signal ? AbortSignal.any([options.signal, ownEnd]) : ownEnd;
  const { method, headers, body = null } = options;
  try {
    const answer = await fetch(url, { method, headers, body, redirect: 'manual', signal });
    // `Response` takes no body with 204, not even an empty one.
    const bytes = await readAtMost(answer, mostBytes);
    return new Response(bytes.length === 0 ? null : bytes, {
      status: answer.status,
      headers: answer.headers,
    });
  } catch (error) {
    if (error instanceof ProviderFault) throw error;
    throw new ProviderFault('UNANSWERED', whyNot(error));
  }
}

async function readAtMost({ body }: Response, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // Leaving the loop cancels the answer.
    if (bytes > most) throw new ProviderFault('UNANSWERED', 'an answer that is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** As the operating system calls it, such as ECONNREFUSED; the address is left out. */
function whyNot(error: unknown): string {
  const { name, cause } = Object(error) as { name?: unknown; cause?: unknown };
  const { code } = Object(cause) as { code?: unknown };
  return typeof code === 'string' ? code : String(name);
}
