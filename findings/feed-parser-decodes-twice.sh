#!/usr/bin/env bash
# The description of an RSS item is HTML, escaped once more to stand in XML. @rowanmanning/feed-parser 2.1.5 takes off both: of
# "koers &lt; 5 euro", as HTML has it, "koers < 5 euro" is left, in between tags that are still tags. feedparser 2.6.0 gives the HTML as it
# is.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0
cat >escapes.mjs <<'JS'
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
const html = '<p>Koers &lt; 5 euro bij R&amp;D.</p>';
const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Persbureau</title><link>https://pers.example/</link>
<description>Nieuws</description><item><title>Beurs</title><guid isPermaLink="false">1</guid><description>${escaped}</description></item>
</channel></rss>`;
for await (const item of Readable.from([rss]).pipe(new FeedParser({}))) console.log('feedparser ', item.description);
console.log('feed-parser', parseFeed(rss).items[0].description);
JS
node escapes.mjs | tee seen
diff seen - <<'SEEN'
feedparser  <p>Koers &lt; 5 euro bij R&amp;D.</p>
feed-parser <p>Koers < 5 euro bij R&D.</p>
SEEN
echo 'As described.'
