import { stringifyDocument } from 'urql';
import type { TadaDocumentNode } from './graphql.js';
import type { Language } from '../basics/language.js';
import { endpoint, fetchInTime, requestHeaders } from './requests.js';

/** The server could not be reached, or gave no answer that can be read. */
class Unreachable extends Error {}

/** The server answered, and did not do what was asked: its own words. */
export class Refused extends Error {
  /** Whether it was because the session has ended. The browser has then forgotten it. */
  readonly isSessionOver: boolean;

  constructor(errors: Reply<unknown>['errors'] = []) {
    super(errors.map(({ message }) => message).join(' '));
    this.isSessionOver = errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  }
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks outside the store of the client: for whatever has to do with signing in and out, of which nothing may be kept.
 *
 * @throws {Unreachable | Refused}
 */
export async function ask<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  language: Language,
): Promise<Data> {
  const reply = await send<Data>({ query: stringifyDocument(document), variables }, language);
  if (reply.data) return reply.data;
  throw new Refused(reply.errors);
}

/** Tells the server something as the page is left; nobody is there any more to hear what becomes of it. */
export function askInPassing<Variables>(
  document: TadaDocumentNode<unknown, Variables>,
  variables: Variables,
  language: Language,
): void {
  const headers = { ...requestHeaders(language), 'content-type': 'application/json' };
  const body = JSON.stringify({ query: stringifyDocument(document), variables });
  void fetch(endpoint, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
}

async function send<Data>(body: object, language: Language): Promise<Reply<Data>> {
  try {
    const headers = { ...requestHeaders(language), 'content-type': 'application/json' };
    const response = await fetchInTime(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Reply<Data>;
  } catch (cause) {
    throw new Unreachable('', { cause });
  }
}
