/**
 * Has the browser ask for a passkey.
 *
 * @param options of the server, in JSON
 * @returns its answer, in JSON
 * @throws {DOMException} if there is none, or the person does not want to
 */
export async function askAuthenticator(options: string): Promise<string> {
  const parsed = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(parsed);
  const credential = await navigator.credentials.get({ publicKey });
  if (!credential) throw new DOMException('', 'NotAllowedError');
  return JSON.stringify(credential);
}
