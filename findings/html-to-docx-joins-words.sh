#!/usr/bin/env bash
# html-to-docx 1.8.0 makes a Word file of a story. A space between two marked words is left out, so "Den Haag" is "DenHaag", while one between
# a marked word and a plain one stays. An ampersand in the address of a link is escaped twice, so the link leads to another page. mammoth
# 1.13.0 reads the file back.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-to-docx@1.8.0 mammoth@1.13.0
cat >story.mjs <<'JS'
import htmlToDocx from 'html-to-docx';
import mammoth from 'mammoth';

for (const html of [
  '<p><strong>Den</strong> Haag</p>',
  '<p><strong>Den</strong> <em>Haag</em></p>',
  '<p>In <del>Delft</del> <ins>Den Haag</ins></p>',
]) {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await htmlToDocx(html)) });
  console.log(`${html}: ${value.trim()}`);
}
const link = '<p><a href="https://krant.example/?jaar=2026&amp;week=9">Lees meer</a></p>';
const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await htmlToDocx(link)) });
console.log(value);
JS
node story.mjs | tee seen
diff seen - <<'SEEN'
<p><strong>Den</strong> Haag</p>: Den Haag
<p><strong>Den</strong> <em>Haag</em></p>: DenHaag
<p>In <del>Delft</del> <ins>Den Haag</ins></p>: In DelftDen Haag
<p><a href="https://krant.example/?jaar=2026&amp;amp;week=9">Lees meer</a></p>
SEEN
echo 'As described.'
