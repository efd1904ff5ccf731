#!/usr/bin/env bash
# rrule 2.8.1: daily at half past two in Amsterdam, on the night when clocks skip that hour, is half past one: an hour before what RFC 5545
# (3.3.5) says, which is the time the clock would have had without the change, half past three. What is planned happens too early.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat >night.mjs <<'JS'
import rrule from 'rrule';
const rule = rrule.rrulestr('DTSTART;TZID=Europe/Amsterdam:20260328T023000\nRRULE:FREQ=DAILY;COUNT=3');
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
for (const time of rule.all()) console.log(clock.format(time));
JS
TZ=UTC node night.mjs | tee seen
diff seen - <<'SEEN'
28/03/2026, 02:30
29/03/2026, 01:30
30/03/2026, 02:30
SEEN
echo 'As described.'
