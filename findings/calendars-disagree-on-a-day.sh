#!/usr/bin/env bash
# A shift from noon, on the day before clocks go forward, that lasts a day (P1D) or 24 hours (PT24H). RFC 5545 (3.3.6) says that these differ:
# a day ends at noon, 24 hours end an hour later. ical.js 2.2.1 ends both at noon and node-ical 0.27.2 ends both an hour later, so each has
# one wrong, and they never agree.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.27.2
cat >shifts.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';

const calendar = (duration) => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//desk//planning//NL
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:shift@desk.example
DTSTAMP:20260301T120000Z
DTSTART;TZID=Europe/Amsterdam:20260328T120000
DURATION:${duration}
SUMMARY:Dienst
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const inAmsterdam = (date) => date.toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });

for (const duration of ['P1D', 'PT24H']) {
  const text = calendar(duration);
  const byIcalJs = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).endDate.toJSDate();
  const byNodeIcal = Object.values(ical.sync.parseICS(text)).find(({ type }) => type === 'VEVENT').end;
  console.log(`${duration}: ical.js ${inAmsterdam(byIcalJs)} | node-ical ${inAmsterdam(byNodeIcal)}`);
}
JS
node shifts.mjs | tee seen
diff seen - <<'SEEN'
P1D: ical.js 12:00 | node-ical 13:00
PT24H: ical.js 12:00 | node-ical 13:00
SEEN
echo 'As described.'
