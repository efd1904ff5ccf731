#!/usr/bin/env bash
# Hyphenation of Dutch names. hypher 0.2.5 with hyphenation.nl 0.2.1 takes the hyphen of "Noord-Koreaanse" for a letter and offers a break
# before the d, and a second hyphen after the one that is written. hyphen 1.14.1, with patterns of the same origin, hyphenates each part of
# such a word.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hypher@0.2.5 hyphenation.nl@0.2.1 hyphen@1.14.1
cat >breaks.mjs <<'JS'
import hyphen from 'hyphen/nl/index.js';
import Hypher from 'hypher';
import nl from 'hyphenation.nl';
const hypher = new Hypher(nl);
for (const word of ['Koreaanse', 'Noord-Koreaanse', 'minister-president'])
  console.log(hypher.hyphenate(word).join('·'), '|', hyphen.hyphenateSync(word, { hyphenChar: '·' }));
JS
node breaks.mjs | tee seen
diff seen - <<'SEEN'
Ko·re·aan·se | Ko·re·aan·se
Noor·d-·Ko·re·aan·se | Noord-Ko·re·aan·se
mi·nis·ter-·pre·si·dent | mi·nis·ter-pre·si·dent
SEEN
echo 'As described.'
