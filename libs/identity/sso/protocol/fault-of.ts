import { ProviderFault, type ProviderFaultCode } from './provider-fault.js';

/** Errors of the protocol and of the library: `access_denied`, `OAUTH_TIMEOUT`. */
const code = /^[\w.-]{1,60}$/;

/** What providers answer when a person may not, or does not want to, sign in (RFC 6749, section 4.1.2.1). */
const denials: ReadonlySet<string> = new Set([
  'access_denied',
  'interaction_required',
  'login_required',
  'consent_required',
  'account_selection_required',
]);

const meanings: ReadonlyMap<string, ProviderFaultCode> = new Map([
  ['OAUTH_TIMEOUT', 'UNANSWERED'],
  ['OAUTH_ABORT', 'UNANSWERED'],
  ['OAUTH_JWT_TIMESTAMP_CHECK_FAILED', 'CLOCK'],
  ['temporarily_unavailable', 'UNANSWERED'],
  ['server_error', 'UNANSWERED'],
]);

/**
 * What an error of the library means. The library puts details into `cause`, codes and tokens among them: none of that goes on.
 * Anything that is not about the provider's answer is returned as it is.
 */
export function faultOf(thrown: unknown): unknown {
  const cause = get(thrown, 'cause');
  const own = [thrown, cause].find((error) => error instanceof ProviderFault);
  if (own) return own;
  const library = get(thrown, 'code');
  const isAboutAnswer = get(thrown, 'name') === 'ClientError' || String(library).startsWith('OAUTH_');
  if (!isAboutAnswer) return thrown;
  const detail = [get(thrown, 'error'), library].find(isCode) ?? 'an answer that does not fit';
  if (denials.has(detail)) return new ProviderFault('DENIED', detail);
  const status = get(thrown, 'status') ?? get(cause, 'status');
  const isDown = typeof status === 'number' && status >= 500;
  return new ProviderFault(isDown ? 'UNANSWERED' : (meanings.get(detail) ?? 'UNTRUSTED'), detail);
}

function get(thrown: unknown, key: string): unknown {
  return Reflect.get(Object(thrown) as object, key);
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && code.test(value);
}
