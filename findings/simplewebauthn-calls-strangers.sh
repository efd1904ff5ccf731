#!/usr/bin/env bash
# @simplewebauthn/server 14.0.3 checks a passkey whose proof is of the form "android-key" with the last certificate that came with the
# proof as the anchor, and only afterwards whether that one is Google's. A certificate says where the list of revoked ones is, and the
# library fetches it meanwhile. So whoever may add a passkey makes a server send a request to an address of their choice, such as one of
# the network that only the server can reach, though the registration is refused in the end. It does so also where the site has asked for
# no proof (`attestationType: 'none'`): refuse what comes with one before it is verified.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @simplewebauthn/server@14.0.3 @peculiar/x509@2.2.0 @peculiar/asn1-android@2.10.0 @peculiar/asn1-schema@2.11.1
cat >register.mjs <<'JS'
import 'reflect-metadata';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import { AuthorizationList, id_ce_keyDescription, KeyDescription, SecurityLevel } from '@peculiar/asn1-android';
import { AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import * as x509 from '@peculiar/x509';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

x509.cryptoProvider.set(webcrypto);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

// What only the server can reach.
const inside = createServer((request, response) => {
  console.log(`inside was asked: ${request.method} ${request.url}`);
  response.end();
});
await new Promise((resolve) => inside.listen(0, '127.0.0.1', resolve));

const site = { rpID: 'newsroom.example', origin: 'https://newsroom.example' };
const options = await generateRegistrationOptions({ ...site, rpName: 'Newsroom', userName: 'noor', attestationType: 'none' });

// What a browser would send for the key of a phone; here everything is made up by whoever registers.
const [root, key] = [await makeKeys(), await makeKeys()];
const clientData = JSON.stringify({ type: 'webauthn.create', challenge: options.challenge, origin: site.origin });
const description = new KeyDescription({
  attestationVersion: 3,
  attestationSecurityLevel: SecurityLevel.software,
  keymasterVersion: 4,
  keymasterSecurityLevel: SecurityLevel.software,
  attestationChallenge: new OctetString(sha256(clientData)),
  uniqueId: new OctetString(new Uint8Array()),
  softwareEnforced: new AuthorizationList(),
  teeEnforced: new AuthorizationList(),
});
const dates = { notBefore: new Date(Date.now() - 86_400_000), notAfter: new Date(Date.now() + 86_400_000) };
const anchor = await x509.X509CertificateGenerator.createSelfSigned({
  ...dates,
  serialNumber: '01',
  name: 'CN=Anybody',
  keys: root,
  signingAlgorithm: algorithm,
});
const leaf = await x509.X509CertificateGenerator.create({
  ...dates,
  serialNumber: '02',
  subject: 'CN=Key',
  issuer: anchor.subject,
  publicKey: key.publicKey,
  signingKey: root.privateKey,
  signingAlgorithm: algorithm,
  extensions: [
    new x509.Extension(id_ce_keyDescription, false, AsnSerializer.serialize(description)),
    new x509.CRLDistributionPointsExtension([`http://127.0.0.1:${inside.address().port}/admin?drop=all`]),
  ],
});
const { x, y } = await webcrypto.subtle.exportKey('jwk', key.publicKey);
const publicKey = isoCBOR.encode(
  new Map([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]),
);
const id = randomBytes(16);
const authData = Buffer.concat([
  sha256(site.rpID),
  Buffer.from([0x45, 0, 0, 0, 0]),
  Buffer.alloc(16),
  Buffer.from([0, id.length]),
  id,
  publicKey,
]);
const statement = new Map([
  ['alg', -7],
  ['sig', new Uint8Array(randomBytes(64))],
  ['x5c', [leaf, anchor].map(({ rawData }) => new Uint8Array(rawData))],
]);
const attestation = new Map([['fmt', 'android-key'], ['attStmt', statement], ['authData', new Uint8Array(authData)]]);
const response = {
  id: base64url(id),
  rawId: base64url(id),
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: base64url(clientData), attestationObject: base64url(isoCBOR.encode(attestation)) },
};
const expected = { expectedChallenge: options.challenge, expectedOrigin: site.origin, expectedRPID: site.rpID };
try {
  const { verified } = await verifyRegistrationResponse({ response, ...expected });
  console.log('verified:', verified);
} catch ({ message }) {
  console.log('refused:', message);
}
inside.close();
JS
node register.mjs | tee seen
diff seen - <<'SEEN'
inside was asked: GET /admin?drop=all
refused: x5c root certificate was not a known root certificate (Android Key)
SEEN
echo 'As described.'
