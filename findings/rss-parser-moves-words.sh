#!/usr/bin/env bash
# rss-parser 3.13.0 reads an Atom entry whose content is XHTML, and moves the words inside <b>, <i> and other inline elements behind the
# sentence they stand in: what a court did not do is what it did. Neither the markup nor the plain text has the order of the feed.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0
cat >atom.mjs <<'JS'
import Parser from 'rss-parser';
const { items } = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Rechtbank</title><id>urn:x:1</id><updated>2026-03-02T09:00:00Z</updated>
  <entry><id>urn:x:2</id><title>Uitspraak</title><updated>2026-03-02T09:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>De rechter sprak hem <i>niet</i> vrij.</p></div></content>
  </entry></feed>`);
console.log(items[0].contentSnippet);
JS
node atom.mjs | tee seen
diff seen - <<'SEEN'
De rechter sprak hem  vrij.niet
SEEN
echo 'As described.'
