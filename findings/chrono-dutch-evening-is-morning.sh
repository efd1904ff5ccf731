#!/usr/bin/env bash
# chrono-node 2.10.3 reads Dutch: "vanavond om 8 uur" (tonight at eight) is eight in the morning, "vorige week dinsdag" (Tuesday of last
# week) is the Tuesday of this one, and "half drie" (half past two) is nothing. Embargoes are written like that.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >times.mjs <<'JS'
import * as chrono from 'chrono-node';
process.env.TZ = 'UTC';
const saturday = new Date('2026-11-28T12:00:00Z');
for (const text of ['vanavond om 8 uur', 'vorige week dinsdag', 'om half drie', 'dinsdag om 14.00 uur']) {
  console.log(`${text}: ${chrono.nl.parseDate(text, saturday)?.toISOString() ?? 'nothing'}`);
}
JS
TZ=UTC node times.mjs | tee seen
diff seen - <<'SEEN'
vanavond om 8 uur: 2026-11-28T08:00:00.000Z
vorige week dinsdag: 2026-11-24T12:00:00.000Z
om half drie: nothing
dinsdag om 14.00 uur: 2026-12-01T14:00:00.000Z
SEEN
echo 'As described.'
