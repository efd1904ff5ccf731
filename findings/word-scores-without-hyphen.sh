#!/usr/bin/env bash
# Copy in Word with hyphens that lines do not break at (Ctrl+Shift+hyphen), as careful writers have them in scores and names. officeparser
# 8.1.1 and word-extractor 1.0.4 leave them out: the match that ended in 2‑1 ended in 21. mammoth 1.13.0 keeps them.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4
cat >scores.mjs <<'JS'
import { Document, NoBreakHyphen, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

const run = new TextRun({ children: ['Ajax wint met 2', new NoBreakHyphen(), '1, zegt de D66', new NoBreakHyphen(), 'leider.'] });
const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] }));
const { value: byMammoth } = await mammoth.extractRawText({ buffer: file });
const { value: byOfficeParser } = await (await parseOffice(file)).to('text');
const byWordExtractor = (await new WordExtractor().extract(file)).getBody();
console.log(`mammoth        ${byMammoth.trim()}`);
console.log(`officeparser   ${byOfficeParser.trim()}`);
console.log(`word-extractor ${byWordExtractor.trim()}`);
JS
node scores.mjs | tee seen
diff seen - <<'SEEN'
mammoth        Ajax wint met 2‑1, zegt de D66‑leider.
officeparser   Ajax wint met 21, zegt de D66leider.
word-extractor Ajax wint met 21, zegt de D66leider.
SEEN
echo 'As described.'
