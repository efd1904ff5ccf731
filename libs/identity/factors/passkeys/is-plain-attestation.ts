import { decodeAttestationObject } from '@simplewebauthn/server/helpers';

/**
 * Whether a new passkey comes without a certificate of its maker, as we ask of browsers. The library fetches the revocation lists that
 * certificates name, for some formats before it knows who issued them: to check one, a server would call addresses that the sender chose.
 *
 * @throws if it is not an attestation object
 */
export function isPlainAttestation(attestationObject: string): boolean {
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')));
  const format = decoded.get('fmt');
  // "packed" without certificates is signed with the passkey itself, which browsers leave as it is.
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
}
