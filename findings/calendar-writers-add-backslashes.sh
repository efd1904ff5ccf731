#!/usr/bin/env bash
# Two writers of iCalendar put a backslash where RFC 5545 has none. ical-generator 11.1.2 writes it into the link to a story, before a comma
# or a semicolon, though only texts are escaped there and links are not, so ical.js 2.2.1 reads another link. ics 3.12.0 keeps the link, and
# writes a backslash before a quotation mark in a name. The name ends at that mark: all that stands behind it is gone.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-generator@11.1.2 ical.js@2.2.1 ics@3.12.0
cat >events.mjs <<'JS'
import ICAL from 'ical.js';
import { ICalCalendar } from 'ical-generator';
import * as ics from 'ics';

const url = 'https://krant.example/raad,2026;live';
const organizer = { name: 'Stichting "De Brug" te Urk', email: 'brug@example.com' };
const calendar = new ICalCalendar();
calendar.createEvent({ start: new Date('2026-05-04T12:00:00Z'), summary: 'Debat', url, organizer });
const files = {
  'ical-generator': calendar.toString(),
  ics: ics.createEvent({ start: [2026, 5, 4, 12, 0], duration: { hours: 1 }, title: 'Debat', url, organizer }).value,
};
for (const [writer, file] of Object.entries(files)) {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  console.log(writer.padEnd(14), '|', event.getFirstPropertyValue('url'), '|', event.getFirstProperty('organizer').getParameter('cn'));
}
JS
node events.mjs | tee seen
diff seen - <<'SEEN'
ical-generator | https://krant.example/raad\,2026\;live | Stichting "De Brug" te Urk
ics            | https://krant.example/raad,2026;live | Stichting \
SEEN
echo 'As described.'
