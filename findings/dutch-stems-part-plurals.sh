#!/usr/bin/env bash
# natural 8.1.1 and snowball-stemmers 0.6.0 find the stem of Dutch words, and leave the double consonant of a plural: "bommen" (bombs) has
# another stem than "bom", and "bomen" (trees) has that of "bom". Who searches for a bomb or an attack finds the singular, and trees.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 snowball-stemmers@0.6.0
cat >stems.cjs <<'JS'
const natural = require('natural/lib/natural/stemmers/porter_stemmer_nl');
const snowball = require('snowball-stemmers').newStemmer('dutch');
for (const word of ['bom', 'bommen', 'bomen', 'aanval', 'aanvallen']) {
  console.log(word, natural.stem(word), snowball.stem(word));
}
JS
node stems.cjs | tee seen
diff seen - <<'SEEN'
bom bom bom
bommen bomm bomm
bomen bom bom
aanval aanval aanval
aanvallen aanvall aanvall
SEEN
echo 'As described.'
