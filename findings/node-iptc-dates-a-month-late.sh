#!/usr/bin/env bash
# A press picture made on 2 March 2026 at 10:15 in Amsterdam, with its date and time as IPTC-IIM 4.2 writes them: 20260302 and 101500+0100.
# node-iptc 1.0.5 adds a `date_time` of its own, which is a month late (JavaScript counts months from zero), an hour late (it drops the
# zone), and for 31 January in March.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-iptc@1.0.5
cat >dates.cjs <<'JS'
const iptcOf = require('node-iptc');
const dataset = (number, text) => Buffer.concat([Buffer.from([0x1c, 2, number, 0, text.length]), Buffer.from(text)]);
for (const [date, time] of [['20260302', '101500+0100'], ['20260131', '101500+0000']]) {
  const iptc = Buffer.concat([dataset(55, date), dataset(60, time)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(iptc.length);
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, iptc, Buffer.alloc(iptc.length % 2)]);
  const size = resource.length + 2;
  // The rest of the picture does not matter here.
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xed, size >> 8, size & 255]), resource, Buffer.from([0xff, 0xd9])]);
  console.log(date, time, '->', iptcOf(picture).date_time.toISOString());
}
JS
TZ=UTC node dates.cjs | tee seen
diff seen - <<'SEEN'
20260302 101500+0100 -> 2026-04-02T10:15:00.000Z
20260131 101500+0000 -> 2026-03-03T10:15:00.000Z
SEEN
echo 'As described.'
