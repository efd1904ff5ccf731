#!/usr/bin/env bash
# @node-rs/argon2 2.2.1 hashes in Node's pool of four threads, and so do files wait: while people sign in, or somebody guesses passwords,
# whoever looks at a file waits until all hashes that were begun before have a thread, however many processors there are. A database that
# syncs its file waits the same way. (`argon2` and Node's own scrypt do the same. A thread of one's own, or a larger UV_THREADPOOL_SIZE,
# keeps them apart.)
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @node-rs/argon2@2.2.1
cat >look.mjs <<'JS'
import { stat } from 'node:fs/promises';
import { hash } from '@node-rs/argon2';

let done = 0;
const hashes = Array.from({ length: 8 }, () => hash('vier natte kranten').then(() => (done += 1)));
await stat('.');
console.log(`Of 8 hashes, ${done >= 5 ? 'five or more' : 'fewer than five'} were ready before a file was looked at.`);
await Promise.all(hashes);
JS
UV_THREADPOOL_SIZE=4 node look.mjs | tee seen
UV_THREADPOOL_SIZE=16 node look.mjs | tee -a seen
diff seen - <<'SEEN'
Of 8 hashes, five or more were ready before a file was looked at.
Of 8 hashes, fewer than five were ready before a file was looked at.
SEEN
echo 'As described.'
