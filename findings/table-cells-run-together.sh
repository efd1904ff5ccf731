#!/usr/bin/env bash
# html-to-text 10.0.1 at its defaults writes the cells of a table one behind the other without a space: a table of seats becomes "VVD24".
# mailparser 3.14.2 makes the text of an HTML message with it, so results and standings that come by e-mail arrive like that.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 mailparser@3.14.2
cat >tables.mjs <<'JS'
import { convert } from 'html-to-text';
import { simpleParser } from 'mailparser';
const html = '<table><tr><td>VVD</td><td>24</td></tr><tr><td>CDA</td><td>18</td></tr></table>';
console.log(convert(html));
const mail = await simpleParser(`Subject: Uitslag\r\nContent-Type: text/html\r\n\r\n${html}`);
console.log(mail.text);
JS
node tables.mjs | tee seen
diff seen - <<'SEEN'
VVD24CDA18
VVD24CDA18
SEEN
echo 'As described.'
