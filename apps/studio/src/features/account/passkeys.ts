/**
 * Has the browser make a passkey.
 *
 * @param options of the server, in JSON
 * @returns the answer of the browser, in JSON
 * @throws {DOMException} if the person does not want to, or the browser cannot
 */
export async function makePasskey(options: string): Promise<string> {
  refuseWithoutPasskeys();
  const parsed = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(parsed);
  return written(await navigator.credentials.create({ publicKey }));
}

/**
 * Has the browser ask for a passkey.
 *
 * @param options of the server, in JSON
 * @returns the answer of the browser, in JSON
 * @throws {DOMException} if there is none, the person does not want to, or the browser cannot
 */
export async function usePasskey(options: string): Promise<string> {
  refuseWithoutPasskeys();
  const parsed = JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(parsed);
  return written(await navigator.credentials.get({ publicKey }));
}

function refuseWithoutPasskeys(): void {
  if (typeof PublicKeyCredential === 'undefined') throw new DOMException('', 'NotSupportedError');
}

function written(credential: Credential | null): string {
  if (!credential) throw new DOMException('', 'NotAllowedError');
  return JSON.stringify(credential);
}
