#!/usr/bin/env bash
# Copy in RTF, read by @iarna/rtf-to-html 1.1.0, which stands on rtf-parser. The word behind a hyphen that lines do not break at, or behind a
# place where a word may be broken, is gone. So are all quotation marks and dashes, so nothing tells what somebody said. Of a letter written
# as Unicode the stand-in for old readers stays behind it, and deleted words are back.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @iarna/rtf-to-html@1.1.0
cat >copy.mjs <<'JS'
import rtfToHTML from '@iarna/rtf-to-html';

for (const copy of [
  String.raw`De D66\_leider komt.`,
  String.raw`De auto\-weg is dicht.`,
  String.raw`Zij zei: \ldblquote Nee\rdblquote  \endash  en ging.`,
  String.raw`Het kost \u8364?5.`,
  String.raw`Hij is {\deleted wel}niet schuldig.`,
]) {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0 Arial;}}\f0 ${copy}\par}`;
  const html = await new Promise((resolve, reject) => {
    rtfToHTML.fromString(rtf, (error, converted) => (error ? reject(error) : resolve(converted)));
  });
  console.log(`${copy} | ${html.match(/<p>(.*)<\/p>/)[1].replaceAll('\u00AD', '(soft hyphen)')}`);
}
JS
node copy.mjs | tee seen
diff seen - <<'SEEN'
De D66\_leider komt. | De D66‑komt.
De auto\-weg is dicht. | De auto(soft hyphen)is dicht.
Zij zei: \ldblquote Nee\rdblquote  \endash  en ging. | Zij zei: Nee  en ging.
Het kost \u8364?5. | Het kost €?5.
Hij is {\deleted wel}niet schuldig. | Hij is welniet schuldig.
SEEN
echo 'As described.'
