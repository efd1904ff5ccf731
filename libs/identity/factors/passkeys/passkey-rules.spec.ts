import { isoCBOR } from '@simplewebauthn/server/helpers';
import { parseClientData, transportsOf } from './browser-answer.js';
import { isPlainAttestation } from './is-plain-attestation.js';
import { RelyingParty } from './relying-party.js';

describe('who passkeys are for', () => {
  const party = (publicUrl: string, host = '127.0.0.1') =>
    new RelyingParty({ publicUrl, host, siteName: '' });

  it.each([
    ['https://kopij.example', '127.0.0.1', 'kopij.example'],
    ['https://kopij.example:8443', '0.0.0.0', 'kopij.example'],
    ['http://localhost:4000', '127.0.0.1', 'localhost'],
    // Somebody tries Kopij out on their own machine.
    ['', '127.0.0.1', 'localhost'],
    ['', 'localhost', 'localhost'],
    // WebAuthn takes no address for a name.
    ['http://127.0.0.1:4000', '127.0.0.1', null],
    ['http://[::1]:4000', '127.0.0.1', null],
    ['', '0.0.0.0', null],
  ])('at %j, listening on %s, is %p', (publicUrl, host, id) => {
    expect(party(publicUrl, host).id).toBe(id);
  });

  it.each([
    ['https://kopij.example', 'https://kopij.example', true],
    ['https://kopij.example', 'https://kopij.example:8443', false],
    ['https://kopij.example', 'http://kopij.example', false],
    ['https://kopij.example', 'https://evil.kopij.example', false],
    ['https://kopij.example', 'http://localhost:4000', false],
    ['', 'http://localhost:5173', true],
    ['', 'http://localhost', true],
    ['', 'http://localhost.evil.example', false],
    ['', 'https://localhost:4000', false],
  ])('at %j, a page of %s is %p', (publicUrl, origin, expected) => {
    expect(party(publicUrl).has(origin)).toBe(expected);
  });
});

describe('an answer of a browser', () => {
  const encoded = (data: unknown): string => Buffer.from(JSON.stringify(data)).toString('base64url');

  it('counts only from a page that stands in nobody’s frame', () => {
    const data = { challenge: 'a', origin: 'https://kopij.example' };
    expect(parseClientData(encoded(data))).toEqual(data);
    expect(parseClientData(encoded({ ...data, crossOrigin: false }))).toEqual(data);
    expect(parseClientData(encoded({ ...data, crossOrigin: true }))).toBeNull();
    for (const wrong of [null, [], 'x', {}, { challenge: 1, origin: 2 }]) {
      expect(parseClientData(encoded(wrong))).toBeNull();
    }
    expect(parseClientData('%')).toBeNull();
  });

  it('names transports that there are', () => {
    expect(transportsOf(['usb', 'x'.repeat(999), 'nfc', 7])).toBe('nfc usb');
    expect(transportsOf(undefined)).toBe('');
  });
});

describe('a new passkey', () => {
  const attestation = (fmt: string, attStmt: Map<string, unknown>): string =>
    Buffer.from(
      isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', fmt],
          ['attStmt', attStmt],
          ['authData', new Uint8Array(37)],
        ]) as never,
      ),
    ).toString('base64url');
  const certificates = new Map<string, unknown>([['x5c', [new Uint8Array(8)]]]);

  it.each([
    ['none', new Map(), true],
    ['packed', new Map<string, unknown>([['alg', -7]]), true],
    // Certificates name addresses that the library would call.
    ['packed', certificates, false],
    ['android-key', certificates, false],
    ['apple', certificates, false],
    ['tpm', certificates, false],
    ['android-safetynet', new Map(), false],
  ])('with an attestation of the kind %s is taken or not', (fmt, statement, expected) => {
    expect(isPlainAttestation(attestation(fmt, statement as Map<string, unknown>))).toBe(expected);
  });
});
