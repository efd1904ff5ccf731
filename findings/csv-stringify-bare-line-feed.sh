#!/usr/bin/env bash
# A headline with a line break in it, written as CSV with the line ends that RFC 4180 asks for. csv-stringify 6.9.0 with
# `record_delimiter: 'windows'` looks for CR LF only, so it leaves a bare LF without quotes, and its own csv-parse 7.0.3 reads one record
# back as two. With `quote_record_delimiter: true`, which seems to say no more than the default, it is right.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-stringify@6.9.0 csv-parse@7.0.3
cat >records.mjs <<'JS'
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
const record = ['20260302-14', 'Veerboot vaart weer\nen is op tijd', '112'];
for (const more of [{}, { record_delimiter: 'windows' }, { record_delimiter: 'windows', quote_record_delimiter: true }]) {
  const csv = stringify([record], more);
  const back = parse(csv, { relax_column_count: true });
  console.log([Object.keys(more).join(), JSON.stringify(csv), `${back.length} read back`].join(' | '));
}
JS
node records.mjs | tee seen
diff seen - <<'SEEN'
 | "20260302-14,\"Veerboot vaart weer\nen is op tijd\",112\n" | 1 read back
record_delimiter | "20260302-14,Veerboot vaart weer\nen is op tijd,112\r\n" | 2 read back
record_delimiter,quote_record_delimiter | "20260302-14,\"Veerboot vaart weer\nen is op tijd\",112\r\n" | 1 read back
SEEN
echo 'As described.'
