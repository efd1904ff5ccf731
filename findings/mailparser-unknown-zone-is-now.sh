#!/usr/bin/env bash
# mailparser 3.14.2: a Date in a zone that it does not know by name, such as CET or MET, gives the moment of parsing, and nothing tells that
# from a date that was read. EST is known. A newsroom that trusts `date` has old copy on top of its list.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2
cat >dates.mjs <<'JS'
import { simpleParser } from 'mailparser';
for (const zone of ['+0100', 'EST', 'CET', 'MET']) {
  const written = `Mon, 02 Mar 2026 09:00:00 ${zone}`;
  const { date, headers } = await simpleParser(`From: desk@agency.example\r\nDate: ${written}\r\nSubject: Brug\r\n\r\nTekst`);
  const isNow = Math.abs(Date.now() - date) < 60_000;
  console.log(zone, isNow ? 'the moment of parsing' : date.toISOString(), headers.get('date') instanceof Date);
}
JS
node dates.mjs | tee seen
diff seen - <<'SEEN'
+0100 2026-03-02T08:00:00.000Z true
EST 2026-03-02T14:00:00.000Z true
CET the moment of parsing true
MET the moment of parsing true
SEEN
echo 'As described.'
