import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type * as Undici from 'undici';
import { CONFIG } from '../config/read-config.js';
import type { Config } from '../config/settings.js';
import { guardedAgent } from './guarded-agent.js';
import { codeOf, OutgoingFault } from './outgoing-fault.js';
import { acceptedEncodings, discard, readBody, readStart } from './read-body.js';

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** After the others, a client would go on with GET, and without what it sends. */
const redirectsOfPosts: ReadonlySet<number> = new Set([307, 308]);
const none: ReadonlySet<number> = new Set();
const webProtocols: ReadonlySet<string> = new Set(['http:', 'https:']);

interface Bounds {
  /** How long everything together may take, in milliseconds. */
  readonly patience: number;
  /** Ends the request before that. */
  readonly signal: AbortSignal;
}

export interface OutgoingOptions extends Bounds {
  readonly headers: Readonly<Record<string, string>>;
  /** How large a body may be, as sent and decompressed. */
  readonly maxBytes: number;
}

export interface OutgoingPost extends Bounds {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How much of the response to read, in bytes. */
  readonly answerBytes: number;
  /** Whether it holds a secret that only this address may be told: then every redirect is an answer. */
  readonly isSecret?: boolean;
}

/** A response, after redirects. */
export interface OutgoingAnswer {
  readonly status: number;
  header(name: string): string | null;
  /** Of a GET: decompressed, and empty unless the status is 200. Of a POST: how it begins, whatever the status. */
  readonly body: Buffer;
}

/**
 * Requests to addresses that somebody else has chosen. Only public addresses are requested, and those that the operator allows;
 * bodies, redirects and time are bounded.
 */
@Injectable()
export class OutgoingRequests implements OnApplicationShutdown {
  private opened: Promise<{ undici: typeof Undici; agent: Undici.Agent }> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'outgoingPrivate'>) {}

  /** @throws {OutgoingFault} */
  get(url: string, { headers, maxBytes, ...bounds }: OutgoingOptions): Promise<OutgoingAnswer> {
    const encodings = { 'accept-encoding': acceptedEncodings };
    return this.within(bounds, async (signal) => {
      const sent = { headers: { ...headers, ...encodings }, signal };
      return answerOf(await this.follow(url, sent, redirects), maxBytes);
    });
  }

  /**
   * Sends a body. A redirect that does not say that the same is to be sent there (307, 308) is an answer.
   *
   * @throws {OutgoingFault} never for what comes after the status: by then the receiver has answered
   */
  post(
    url: string,
    { headers, body, answerBytes, isSecret = false, ...bounds }: OutgoingPost,
  ): Promise<OutgoingAnswer> {
    const followed = isSecret ? none : redirectsOfPosts;
    return this.within(bounds, async (signal) => {
      const response = await this.follow(url, { method: 'POST', headers, body, signal }, followed);
      const start = await readStart(response.body, answerBytes);
      return { status: response.statusCode, header: (name) => headerOf(response, name), body: start };
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opened)?.agent.destroy();
  }

  private async within<T>(
    { patience, signal }: Bounds,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(new OutgoingFault('TIMEOUT')), patience);
    const stop = (): void => end.abort(new OutgoingFault('STOPPED'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      return await work(end.signal);
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : faultOf(error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  private async follow(
    first: string,
    sent: Pick<Undici.Dispatcher.RequestOptions, 'headers' | 'body' | 'signal'> & { method?: 'POST' },
    followed: ReadonlySet<number>,
  ): Promise<Undici.Dispatcher.ResponseData> {
    const { undici, agent: dispatcher } = await this.open();
    let url = demandWebAddress(first);
    for (let redirected = 0; redirected <= mostRedirects; redirected += 1) {
      const response = await undici.request(url, { ...sent, dispatcher });
      const location = followed.has(response.statusCode) ? headerOf(response, 'location') : null;
      if (location === null) return response;
      discard(response.body);
      url = demandWebAddress(location, url);
    }
    throw new OutgoingFault('TOO_MANY_REDIRECTS');
  }

  /** Loaded when it is needed first, because most commands and many servers send nothing. */
  private open(): NonNullable<typeof this.opened> {
    return (this.opened ??= import('undici').then((undici) => ({
      undici,
      agent: guardedAgent(undici, this.config.outgoingPrivate),
    })));
  }
}

function demandWebAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : null;
  if (url && webProtocols.has(url.protocol) && url.username === '' && url.password === '') return url;
  throw new OutgoingFault('REFUSED');
}

async function answerOf(response: Undici.Dispatcher.ResponseData, maxBytes: number): Promise<OutgoingAnswer> {
  const { statusCode: status, body } = response;
  const header = (name: string): string | null => headerOf(response, name);
  if (status === 200) {
    return { status, header, body: await readBody(body, header('content-encoding') ?? '', maxBytes) };
  }
  discard(body);
  return { status, header, body: Buffer.alloc(0) };
}

function headerOf({ headers }: Undici.Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function faultOf(error: unknown): Error {
  if (error instanceof OutgoingFault) return error;
  const code = codeOf(error);
  return code === null ? (error as Error) : new OutgoingFault('UNREACHABLE', code);
}
