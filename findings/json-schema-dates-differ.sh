#!/usr/bin/env bash
# A time in a news item is valid by one JSON Schema validator and not by the next. The schema asks for `format: date-time`, as ninjs does
# for versioncreated. ajv-formats 3.0.1 accepts zones without a colon, which RFC 3339 does not have; jsonschema 1.5.0 accepts 30 February
# and 24:00; @cfworker/json-schema 4.1.6 neither. All three accept a leap second at the end of any day, which no clock of JavaScript reads.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1 @cfworker/json-schema@4.1.6 jsonschema@1.5.0
cat >times.mjs <<'JS'
import { Validator as CfWorker } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import jsonschema from 'jsonschema';
const schema = { type: 'object', properties: { versioncreated: { type: 'string', format: 'date-time' } } };
const ajv = new Ajv();
formats.default(ajv);
const isValid = ajv.compile(schema);
const cfWorker = new CfWorker(schema, '2020-12');
for (const versioncreated of [
  '2026-03-02T10:00:00+01:00',
  '2026-03-02T10:00:00+0100',
  '2026-02-30T10:00:00Z',
  '2026-03-02T24:00:00Z',
  '2026-03-02T23:59:60Z',
]) {
  const item = { versioncreated };
  const said = [
    ['ajv', isValid(item)],
    ['jsonschema', jsonschema.validate(item, schema).valid],
    ['cfworker', cfWorker.validate(item).valid],
    ['Date', !Number.isNaN(Date.parse(versioncreated))],
  ];
  console.log(versioncreated, ...said.filter(([, yes]) => yes).map(([who]) => who));
}
JS
node times.mjs | tee seen
diff seen - <<'SEEN'
2026-03-02T10:00:00+01:00 ajv jsonschema cfworker Date
2026-03-02T10:00:00+0100 ajv Date
2026-02-30T10:00:00Z jsonschema Date
2026-03-02T24:00:00Z jsonschema Date
2026-03-02T23:59:60Z ajv jsonschema cfworker
SEEN
echo 'As described.'
