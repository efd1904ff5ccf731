#!/usr/bin/env bash
# E-mail whose lines may be filled again (`format=flowed`, RFC 3676), with a quotation that is one paragraph on two lines. postal-mime
# 4.0.0 joins the lines and leaves the mark of the second one in the middle of the sentence. mailparser 3.14.2 takes it out.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0 mailparser@3.14.2
cat >quotes.mjs <<'JS'
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const mail = [
  'From: Persbureau <desk@pers.example>',
  'Subject: Veerboot',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  '> De storm is ',
  '> voorbij.',
  'Dat zei de kapitein.',
  '',
].join('\r\n');
console.log('postal-mime', JSON.stringify((await PostalMime.parse(mail)).text));
console.log('mailparser ', JSON.stringify((await simpleParser(mail)).text));
JS
node quotes.mjs | tee seen
diff seen - <<'SEEN'
postal-mime "> De storm is > voorbij.\nDat zei de kapitein.\n"
mailparser  "> De storm is voorbij.\nDat zei de kapitein."
SEEN
echo 'As described.'
