#!/usr/bin/env bash
# Names with letters that have no decomposition, spelled in Latin letters by two packages that are often used for slugs.
# transliteration 2.6.1 gives "@" for the Azerbaijani schwa; @sindresorhus/transliterate 2.3.1 leaves the Sámi T with a stroke as it
# is, puts capitals inside Greek words, and writes "oe" for a Dutch diaeresis. any-ascii 0.3.3 gives letters for all of them.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund transliteration@2.6.1 @sindresorhus/transliterate@2.3.1 any-ascii@0.3.3
cat >names.mjs <<'JS'
import { transliterate } from 'transliteration';
import sindresorhus from '@sindresorhus/transliterate';
import anyAscii from 'any-ascii';
for (const name of ['Əliyev', 'Ŧromsø', 'Θεσσαλονίκη', 'coördinatie']) {
  console.log([name, transliterate(name), sindresorhus(name), anyAscii(name)].join(' | '));
}
JS
node names.mjs | tee seen
diff seen - <<'SEEN'
Əliyev | @liyev | Aliyev | Eliyev
Ŧromsø | Tromso | Ŧromso | Tromso
Θεσσαλονίκη | Thessaloniki | THessaloniki | Thessaloniki
coördinatie | coordinatie | cooerdinatie | coordinatie
SEEN
echo 'As described.'
