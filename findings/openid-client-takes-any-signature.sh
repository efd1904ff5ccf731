#!/usr/bin/env bash
# openid-client 6.9.0 does not look at the signature of the ID token that comes back for a code, nor at when it was made: a token signed
# by nobody's key, and as old as you like as long as it has not expired, signs somebody in. (The specification allows that where the token
# comes over TLS from the provider itself. `enableNonRepudiationChecks` has signatures checked; `iat` has to be checked by hand.)
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openid-client@6.9.0
cat >sign-in.mjs <<'JS'
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import * as client from 'openid-client';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
let issuer = '';
const provider = createServer((request, response) => {
  const now = Math.floor(Date.now() / 1000);
  const answers = {
    '/.well-known/openid-configuration': {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    },
    '/keys': { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    '/token': {
      access_token: 'x',
      token_type: 'bearer',
      // Made ten years ago.
      id_token: `${encode({ alg: 'RS256', kid: 'one' })}.${encode({ iss: issuer, aud: 'newsroom', sub: 'noor', iat: now - 315_360_000, exp: now + 60 })}.${Buffer.from('signed by nobody').toString('base64url')}`,
    },
  };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answers[request.url] ?? {}));
});
await new Promise((resolve) => provider.listen(0, '127.0.0.1', resolve));
issuer = `http://127.0.0.1:${provider.address().port}`;

for (const checked of [false, true]) {
  const execute = [client.allowInsecureRequests, ...(checked ? [client.enableNonRepudiationChecks] : [])];
  const config = await client.discovery(new URL(issuer), 'newsroom', 'secret', undefined, { execute });
  const callback = new URL(`${issuer}/callback?code=1&iss=${encodeURIComponent(issuer)}`);
  try {
    const tokens = await client.authorizationCodeGrant(config, callback, { idTokenExpected: true });
    console.log('signed in:', tokens.claims().sub);
  } catch ({ message, cause }) {
    console.log('refused:', cause?.message ?? message);
  }
}
provider.close();
JS
node sign-in.mjs | tee seen
diff seen - <<'SEEN'
signed in: noor
refused: JWT signature verification failed
SEEN
echo 'As described.'
