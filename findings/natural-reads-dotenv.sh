#!/usr/bin/env bash
# natural 8.1.1 is a library for language. Importing it, and nothing else, reads `.env` of the working directory into process.env, and
# writes a line to standard output for each of its storage back ends, advertising among them. A command whose output another program
# reads is spoilt, and a setting that the program was started without is there.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1
echo 'NEWSROOM=Nachtdienst' >.env
cat >import.mjs <<'JS'
console.log('before:', process.env.NEWSROOM);
await import('natural');
console.log('after:', process.env.NEWSROOM);
JS
node import.mjs >printed
grep -c 'injected env' printed | sed 's/$/ lines of its own/' | tee seen
grep -v 'injected env' printed | tee -a seen
diff seen - <<'SEEN'
5 lines of its own
before: undefined
after: Nachtdienst
SEEN
echo 'As described.'
