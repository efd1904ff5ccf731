#!/usr/bin/env bash
# Two rules that RFC 5545 (3.8.5.3) has as examples of what happens once a year: Monday of week 20, and every 20th Monday of the year. ical.js
# 2.2.1 plans both every week, and leaves out the first one of the week number. What happens on 29 February it moves to 1 March in other
# years, where the RFC (3.3.10) says to pass them over. rrule 2.8.1 has the dates of the RFC.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1
cat >rules.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';

for (const [start, rule] of [
  ['1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
  ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO'],
  ['2024-02-29', 'FREQ=YEARLY'],
]) {
  const next = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const byRrule = new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: new Date(start) }).all((_, index) => index < 3);
  console.log(`${rule} from ${start}`);
  console.log(`  ical.js ${[1, 2, 3].map(() => String(next.next())).join(' ')}`);
  console.log(`  rrule   ${byRrule.map((date) => date.toISOString().slice(0, 10)).join(' ')}`);
}
JS
node rules.mjs | tee seen
diff seen - <<'SEEN'
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO from 1997-05-12
  ical.js 1997-05-19 1997-05-26 1997-06-02
  rrule   1997-05-12 1998-05-11 1999-05-17
FREQ=YEARLY;BYDAY=20MO from 1997-05-19
  ical.js 1997-05-19 1997-05-26 1997-06-02
  rrule   1997-05-19 1998-05-18 1999-05-17
FREQ=YEARLY from 2024-02-29
  ical.js 2024-02-29 2025-03-01 2026-03-01
  rrule   2024-02-29 2028-02-29 2032-02-29
SEEN
echo 'As described.'
