#!/usr/bin/env bash
# relay-compiler 21.0.1 writes every artefact it is told to, folders included, except the file of `persistConfig.file`: that has to be
# there already, with an empty JSON object in it, or the compiler refuses to begin.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund relay-compiler@21.0.1 relay-runtime@21.0.1
mkdir src
echo 'type Query { headline: String }' >schema.graphql
echo 'import { graphql } from "relay-runtime"; export const q = graphql`query frontQuery { headline }`;' >src/front.js
cat >relay.config.json <<'JSON'
{ "src": "./src", "schema": "./schema.graphql", "language": "javascript", "persistConfig": { "file": "./persisted.json" } }
JSON
run() { npx relay-compiler >out 2>&1 && echo done || { grep -o 'does not exist' out | head -1; }; }
{
  echo "without the file: $(run)"
  echo '{}' >persisted.json
  echo "with an empty one: $(run), $(node -p 'Object.keys(require("./persisted.json")).length') query persisted"
} | tee seen
diff seen - <<'SEEN'
without the file: does not exist
with an empty one: done, 1 query persisted
SEEN
echo 'As described.'
