#!/usr/bin/env bash
# Two libraries that offer Dutch cut words at letters that Dutch uses every day. @orama/orama 3.1.18 with `language: 'dutch'` and
# AggressiveTokenizerNl of natural 8.1.1 take ë, ï, ö and ç for the end of a word, so "Oekraïne" is "oekra" and "ne". Whoever searches
# Orama for "zeeën" (seas) gets the story about Ukraine as well, because "zeeën" ends in "n". German in Orama has its umlauts.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18 natural@8.1.1
cat >tokens.mjs <<'JS'
import { create, insert, search } from '@orama/orama';
import natural from 'natural';
const text = 'Oekraïne en België coördineren op Curaçao';
const dutch = create({ schema: { headline: 'string' }, language: 'dutch' });
console.log('Orama  ', dutch.tokenizer.tokenize(text, 'dutch').join(' '));
console.log('natural', new natural.AggressiveTokenizerNl().tokenize(text).join(' '));
for (const headline of ['Zeeën stijgen', 'Rutte reist naar Oekraïne']) insert(dutch, { headline });
const { hits } = await search(dutch, { term: 'zeeën' });
console.log('zeeën finds:', hits.map(({ document }) => document.headline).join('; '));
const german = create({ schema: { headline: 'string' }, language: 'german' });
console.log('German ', german.tokenizer.tokenize('Größe Übung', 'german').join(' '));
JS
node tokens.mjs | grep -v 'injected env' | tee seen
diff seen - <<'SEEN'
Orama   oekra ne en belgi co rdineren op cura ao
natural Oekra ne en Belgi co rdineren op Cura ao
zeeën finds: Zeeën stijgen; Rutte reist naar Oekraïne
German  grose ubung
SEEN
echo 'As described.'
