#!/usr/bin/env bash
# graphql-tag 2.12.7, whose `gql` Apollo Client exports, keeps the documents it has parsed. Before it looks one up it makes one space of every
# run of commas and white space, inside strings as well. Whoever writes a second query that differs in a comma of a string is given the first:
# the search for "Els, Jan" asks for "Els Jan".
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-tag@2.12.7
cat >documents.mjs <<'JS'
import { parse, print } from 'graphql';
import { gql } from 'graphql-tag';

const sources = ['{ stories(words: "Els Jan") { id } }', '{ stories(words: "Els, Jan") { id } }', '{ stories(words: "Els   Jan") { id } }'];
const words = (document) => print(document).match(/"(.*)"/)[1];
for (const source of sources) {
  console.log(`graphql: ${words(parse(source))} | graphql-tag: ${words(gql(source))}`);
}
JS
node documents.mjs | tee seen
diff seen - <<'SEEN'
graphql: Els Jan | graphql-tag: Els Jan
graphql: Els, Jan | graphql-tag: Els Jan
graphql: Els   Jan | graphql-tag: Els Jan
SEEN
echo 'As described.'
