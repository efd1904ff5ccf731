#!/usr/bin/env bash
# Words that packages leave out of Dutch text, as too common to search for. Those of stopword 3.1.5 and lunr-languages 1.22.0 are also
# names: Ben (a minister), Hun (a prime minister), IS (an armed group). Searches for these find nothing. And what tells a vote for a law
# from a vote against it is left out, with "geen" (no) and "niet" (not), so the two headlines are the same to them.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stopword@3.1.5 lunr@2.3.9 lunr-languages@1.22.0
cat >names.cjs <<'JS'
const { nld, removeStopwords } = require('stopword');
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.nl')(lunr);
for (const text of ['Ben Weyts', 'Hun Sen', 'IS', 'Kamer stemt voor wet', 'Kamer stemt tegen wet', 'Minister was niet op de hoogte']) {
  const index = lunr(function () {
    this.use(lunr.nl);
    this.ref('id');
    this.field('text');
    this.add({ id: 1, text });
  });
  const words = text.split(' ');
  const found = words.filter((word) => index.search(word).length > 0);
  console.log(`${text} | ${removeStopwords(words, nld).join(' ')} | ${found.join(' ')}`);
}
JS
node names.cjs | tee seen
diff seen - <<'SEEN'
Ben Weyts | Weyts | Weyts
Hun Sen | Sen | Sen
IS |  | 
Kamer stemt voor wet | Kamer stemt wet | Kamer stemt wet
Kamer stemt tegen wet | Kamer stemt wet | Kamer stemt wet
Minister was niet op de hoogte | Minister hoogte | Minister hoogte
SEEN
echo 'As described.'
