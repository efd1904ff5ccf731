#!/usr/bin/env bash
# A story by two reporters, in the three feeds that feed 6.0.0 makes of it. Its JSON Feed names the first of them only: it is of version 1,
# from 2017, which has one author for each item; version 1.1, from 2020, has a list. The RSS has two <author> elements, of which the
# format allows one, and the first has no address, of which the format says that it is one. Only the Atom feed has both as it should.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feed@6.0.0
cat >feeds.mjs <<'JS'
import { Feed } from 'feed';
const address = 'https://krant.example/';
const feed = new Feed({ title: 'Krant', id: address, link: address, copyright: '' });
feed.addItem({
  title: 'Pont vaart weer',
  id: `${address}pont`,
  link: `${address}pont`,
  date: new Date('2026-01-01T09:00:00Z'),
  author: [{ name: 'Roos Visser' }, { name: 'Ebru Kaya', email: 'ebru@krant.example' }],
});
const [{ author, authors }] = JSON.parse(feed.json1()).items;
console.log('JSON Feed', JSON.stringify({ author, authors }));
console.log('RSS', feed.rss2().match(/<author>.*?<\/author>/g).join(' '));
console.log('Atom', feed.atom1().match(/<name>.*?<\/name>/g).join(' '));
JS
node feeds.mjs | tee seen
diff seen - <<'SEEN'
JSON Feed {"author":{"name":"Roos Visser"}}
RSS <author>Roos Visser</author> <author>ebru@krant.example (Ebru Kaya)</author>
Atom <name>Roos Visser</name> <name>Ebru Kaya</name>
SEEN
echo 'As described.'
