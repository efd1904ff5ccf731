#!/usr/bin/env bash
# What a link preview says of a Dutch article. metascraper-date 5.55.0 reads "2 maart 2026 10:15" as today at 10:15, "02-03-2026" as
# 3 February, and where the page's JSON-LD has both instants, gives the one of the last change. "2 March 2026 10:15" is read as it stands.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund metascraper@5.58.1 metascraper-date@5.55.0
cat >dates.mjs <<'JS'
import metascraper from 'metascraper';
import date from 'metascraper-date';
const read = metascraper([date()]);
const today = new Date().toISOString().slice(0, 10);
const jsonLd = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Veerboot vaart weer',
  datePublished: '2026-03-02T10:15:00Z',
  dateModified: '2026-03-05T18:00:00Z',
});
for (const [what, body] of [
  ['2 March 2026 10:15', '<p class="date">2 March 2026 10:15</p>'],
  ['2 maart 2026 10:15', '<p class="date">2 maart 2026 10:15</p>'],
  ['02-03-2026', '<p class="date">02-03-2026</p>'],
  ['JSON-LD', `<script type="application/ld+json">${jsonLd}</script>`],
]) {
  const html = `<!doctype html><html lang="nl"><head><title>Veerboot vaart weer</title></head><body>${body}</body></html>`;
  const found = await read({ url: 'https://example.com/veerboot', html });
  console.log(what, '->', found.date.replace(today, 'today '));
}
JS
TZ=UTC node dates.mjs | tee seen
diff seen - <<'SEEN'
2 March 2026 10:15 -> 2026-03-02T10:15:00.000Z
2 maart 2026 10:15 -> today T10:15:00.000Z
02-03-2026 -> 2026-02-03T12:00:00.000Z
JSON-LD -> 2026-03-05T18:00:00.000Z
SEEN
echo 'As described.'
