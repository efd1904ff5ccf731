#!/usr/bin/env bash
# An Atom entry that links to its story as a page and as JSON, which RFC 4287 allows where the types differ. feedparser 2.6.0 gives the last
# of the two as the link, so readers are sent to the JSON. @rowanmanning/feed-parser 2.1.5 and htmlparser2 12.0.0 give the page.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5 htmlparser2@12.0.0
cat >links.mjs <<'JS'
import { Readable } from 'node:stream';
import { parseFeed as parseByRowan } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseFeed as parseByHtmlParser } from 'htmlparser2';
const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:pers</id><title>Persbureau</title><updated>2026-03-02T10:00:00Z</updated>
<entry><id>urn:pers:1</id><title>Veerboot vaart weer</title><updated>2026-03-02T10:00:00Z</updated><author><name>ANP</name></author>
<link rel="alternate" type="text/html" href="https://pers.example/veerboot"/>
<link rel="alternate" type="application/json" href="https://pers.example/veerboot.json"/></entry></feed>`;
for await (const item of Readable.from([atom]).pipe(new FeedParser({}))) console.log('feedparser ', item.link);
console.log('feed-parser', parseByRowan(atom).items[0].url);
console.log('htmlparser2', parseByHtmlParser(atom).items[0].link);
JS
node links.mjs | tee seen
diff seen - <<'SEEN'
feedparser  https://pers.example/veerboot.json
feed-parser https://pers.example/veerboot
htmlparser2 https://pers.example/veerboot
SEEN
echo 'As described.'
