#!/usr/bin/env bash
# `@oneOf` is a directive of the specification, so `printSchema` of graphql 16.15.0 uses it and does not define it, as with `@deprecated`.
# @apollo/composition 2.14.4 then refuses the printed schema. With a definition added it composes, and the supergraph has lost the
# directive: clients of the gateway no longer hear that exactly one field may be given.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 @apollo/composition@2.14.4
cat >compose.cjs <<'JS'
const { buildSchema, parse, printSchema } = require('graphql');
const { composeServices } = require('@apollo/composition');
const printed = printSchema(
  buildSchema('type Query { place(by: By!): String } input By @oneOf { name: String code: String }'),
);
const compose = (sdl) => composeServices([{ name: 'desk', url: 'http://desk.example/', typeDefs: parse(sdl) }]);
console.log('printed with @oneOf: ' + printed.includes('@oneOf'));
console.log('as printed: ' + compose(printed).errors.map(({ message }) => message).join());
const { errors, supergraphSdl } = compose('directive @oneOf on INPUT_OBJECT\n' + printed);
console.log('defined: ' + (errors ? 'refused' : 'composed') + ', @oneOf in the supergraph: ' + /input By[^{]*@oneOf/.test(supergraphSdl));
JS
node compose.cjs | tee seen
diff seen - <<'SEEN'
printed with @oneOf: true
as printed: [desk] Unknown directive "@oneOf".
defined: composed, @oneOf in the supergraph: false
SEEN
echo 'As described.'
