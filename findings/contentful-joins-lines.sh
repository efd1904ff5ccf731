#!/usr/bin/env bash
# Lines that belong to one paragraph, such as an address or a table of seats, with the line break that Markdown has for them: two spaces or a
# backslash. @contentful/rich-text-from-markdown 16.2.2 drops the break and puts nothing in its place, so the end of one line and the
# beginning of the next are one word, or one number. Where the writer typed <br> the break stays.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @contentful/rich-text-from-markdown@16.2.2 @contentful/rich-text-plain-text-renderer@17.2.1
cat >lines.mjs <<'JS'
import { richTextFromMarkdown } from '@contentful/rich-text-from-markdown';
import { documentToPlainTextString } from '@contentful/rich-text-plain-text-renderer';

for (const markdown of ['Postbus 14  \n1000 AA Amsterdam', 'Partij A 3\\\n4 Partij B', 'Postbus 14<br>1000 AA Amsterdam']) {
  console.log(`${JSON.stringify(markdown)}: ${JSON.stringify(documentToPlainTextString(await richTextFromMarkdown(markdown)))}`);
}
JS
node lines.mjs | tee seen
diff seen - <<'SEEN'
"Postbus 14  \n1000 AA Amsterdam": "Postbus 141000 AA Amsterdam"
"Partij A 3\\\n4 Partij B": "Partij A 34 Partij B"
"Postbus 14<br>1000 AA Amsterdam": "Postbus 14\n1000 AA Amsterdam"
SEEN
echo 'As described.'
