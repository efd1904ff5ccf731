import { NoPasskeys } from './use-attempt.js';

/**
 * Has the browser ask for a passkey.
 *
 * @param options of the server, in JSON
 * @returns its answer, in JSON
 * @throws {NoPasskeys} if the browser cannot
 * @throws {DOMException} if there is none, or the person does not want to
 */
export async function askAuthenticator(options: string): Promise<string> {
  const parsed = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  if (!knowsPasskeys()) throw new NoPasskeys();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(parsed);
  const credential = await navigator.credentials.get({ publicKey });
  if (!credential) throw new DOMException('', 'NotAllowedError');
  return JSON.stringify(credential);
}

/** Browsers know passkeys on pages with HTTPS only, and older ones cannot read what servers ask. */
function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}
