#!/usr/bin/env bash
# feedsmith 3.0.1 writes a guid or link that has an ampersand in CDATA, on a line of its own: the line ends and spaces around it are part of
# the value. rss-parser 3.13.0 gives them back, so the same item has another identity as soon as its address has two parameters.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedsmith@3.0.1 rss-parser@3.13.0
cat >guids.mjs <<'JS'
import { generateRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
const guids = ['https://site.example/?id=1', 'https://site.example/?id=1&v=2'];
const items = guids.map((value) => ({ title: 'Brug', guid: { value, isPermaLink: true } }));
const feed = generateRssFeed({ title: 'Site', link: 'https://site.example/', description: 'Nieuws', items });
const read = await new Parser().parseString(feed);
for (const { guid } of read.items) console.log(JSON.stringify(guid));
JS
node guids.mjs | tee seen
diff seen - <<'SEEN'
"https://site.example/?id=1"
"\n        https://site.example/?id=1&v=2\n      "
SEEN
echo 'As described.'
