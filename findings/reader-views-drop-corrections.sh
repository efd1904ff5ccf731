#!/usr/bin/env bash
# @mozilla/readability 0.6.0, which reader views are made with, leaves out a correction that stands in an <aside> or a <footer> of the
# article, or has a class such as "social". In a <div> it stays. Nothing says that a part of the article is missing.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@29.1.1
cat >view.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
const sentence = 'De brug over de rivier is weer open voor verkeer, meldt de gemeente, na een reparatie van drie weken. ';
const page = (correction) => `<html><head><title>Brug open</title></head><body><main><article><h1>Brug open</h1>
  ${correction}<p>${sentence.repeat(6)}</p><p>${sentence.repeat(6)}</p></article></main></body></html>`;
const note = 'Correctie: het bedrag was onjuist.';
for (const [open, close] of [['<div>', '</div>'], ['<aside>', '</aside>'], ['<footer>', '</footer>'], ['<p class="social">', '</p>']]) {
  const { window } = new JSDOM(page(`${open}${note}${close}`));
  const { textContent } = new Readability(window.document).parse();
  console.log(open, textContent.includes(note) ? 'stays' : 'is left out');
}
JS
node view.mjs | tee seen
diff seen - <<'SEEN'
<div> stays
<aside> is left out
<footer> is left out
<p class="social"> is left out
SEEN
echo 'As described.'
