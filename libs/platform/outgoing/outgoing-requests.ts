import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type * as Undici from 'undici';
import { CONFIG } from '../config/read-config.js';
import type { Config } from '../config/settings.js';
import { guardedAgent } from './guarded-agent.js';
import { codeOf, OutgoingFault } from './outgoing-fault.js';
import { acceptedEncodings, discard, readBody } from './read-body.js';

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const webProtocols: ReadonlySet<string> = new Set(['http:', 'https:']);

export interface OutgoingOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** How large a body may be, as sent and decompressed. */
  readonly maxBytes: number;
  /** How long everything together may take, in milliseconds. */
  readonly patience: number;
  /** Ends the request before that. */
  readonly signal: AbortSignal;
}

/** A response, after redirects. */
export interface OutgoingAnswer {
  readonly status: number;
  header(name: string): string | null;
  /** Decompressed; empty unless the status is 200. */
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
  async get(url: string, { patience, signal, ...options }: OutgoingOptions): Promise<OutgoingAnswer> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(new OutgoingFault('TIMEOUT')), patience);
    const stop = (): void => end.abort(new OutgoingFault('STOPPED'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      return await this.follow(url, options, end.signal);
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : faultOf(error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opened)?.agent.destroy();
  }

  private async follow(
    first: string,
    { headers, maxBytes }: Pick<OutgoingOptions, 'headers' | 'maxBytes'>,
    signal: AbortSignal,
  ): Promise<OutgoingAnswer> {
    const { undici, agent: dispatcher } = await this.open();
    let url = demandWebAddress(first);
    for (let redirected = 0; redirected <= mostRedirects; redirected += 1) {
      const response = await undici.request(url, {
        headers: { ...headers, 'accept-encoding': acceptedEncodings },
        dispatcher,
        signal,
      });
      const location = redirects.has(response.statusCode) ? headerOf(response, 'location') : null;
      if (location === null) return answerOf(response, maxBytes);
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
