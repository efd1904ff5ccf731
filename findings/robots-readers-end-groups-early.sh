#!/usr/bin/env bash
# A newspaper's robots.txt refuses two crawlers in one group, with a line between their names that says something else. By RFC 9309 such
# lines must not interfere, and one that names a sitemap must not end a group. In robots-parser 3.0.1 it does, and in robots-txt-parse 2.0.1
# with robots-txt-guard 1.0.2: the first crawler may read everything. A remark between them does no harm.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund robots-parser@3.0.1 robots-txt-guard@1.0.2 robots-txt-parse@2.0.1
cat >robots.mjs <<'JS'
import { Readable } from 'node:stream';
import robotsParser from 'robots-parser';
import guard from 'robots-txt-guard';
import parse from 'robots-txt-parse';

for (const line of ['# And', 'Sitemap: https://krant.example/sitemap.xml', 'Content-Signal: ai-train=no']) {
  const file = `User-agent: GPTBot\n${line}\nUser-agent: CCBot\nDisallow: /\n`;
  const guarded = guard(await parse(Readable.from([file])));
  for (const crawler of ['GPTBot', 'CCBot']) {
    const parsed = robotsParser('https://krant.example/robots.txt', file).isAllowed('https://krant.example/nieuws', crawler);
    const words = [parsed, guarded.isAllowed(crawler, '/nieuws')].map((allowed) => (allowed ? 'allowed' : 'refused'));
    console.log(`${line.split(':')[0].padEnd(14)} | ${crawler.padEnd(6)} | robots-parser: ${words[0]} | robots-txt-parse: ${words[1]}`);
  }
}
JS
node robots.mjs | tee seen
diff seen - <<'SEEN'
# And          | GPTBot | robots-parser: refused | robots-txt-parse: refused
# And          | CCBot  | robots-parser: refused | robots-txt-parse: refused
Sitemap        | GPTBot | robots-parser: allowed | robots-txt-parse: allowed
Sitemap        | CCBot  | robots-parser: refused | robots-txt-parse: refused
Content-Signal | GPTBot | robots-parser: allowed | robots-txt-parse: allowed
Content-Signal | CCBot  | robots-parser: refused | robots-txt-parse: refused
SEEN
echo 'As described.'
