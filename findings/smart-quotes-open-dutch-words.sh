#!/usr/bin/env bash
# retext-smartypants 6.2.0 turns the apostrophe in front of a Dutch place or word into an opening quote, inside a sentence: 's-Gravenhage, 't
# Hooge Nest and '98 begin a quotation that never ends. At the start of the text it is an apostrophe.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund retext@9.0.0 retext-smartypants@6.2.0
cat >quotes.mjs <<'JS'
import { retext } from 'retext';
import smartypants from 'retext-smartypants';
for (const text of ["'s Avonds is het stil.", "Hij woont in 's-Gravenhage.", "Sinds '98 staat 't leeg."]) {
  console.log(String(await retext().use(smartypants).process(text)));
}
JS
node quotes.mjs | tee seen
diff seen - <<'SEEN'
’s Avonds is het stil.
Hij woont in ‘s-Gravenhage.
Sinds ‘98 staat ‘t leeg.
SEEN
echo 'As described.'
