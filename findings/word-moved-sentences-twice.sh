#!/usr/bin/env bash
# Copy in Word where an editor, with changes tracked, has moved a sentence further down. word-extractor 1.0.4 has the sentence twice: where it
# was and where it went, as if nobody had moved it. It does know of tracked changes: words that were deleted are gone. mammoth 1.13.0 and
# officeparser 8.1.1 have the sentence once, in its new place.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4
cat >moved.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

const by = (id) => `w:id="${id}" w:author="Eindredactie" w:date="2026-03-02T09:00:00Z"`;
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const sentence = run('De wethouder belooft een pont.');
const paragraphs = [
  run('De brug blijft een jaar dicht.'),
  `<w:moveFromRangeStart ${by(1)} w:name="move1"/><w:moveFrom ${by(2)}>${sentence}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`,
  `${run('Omwonenden zijn ')}<w:del ${by(3)}><w:r><w:delText xml:space="preserve">heel </w:delText></w:r></w:del>${run('boos.')}`,
  `<w:moveToRangeStart ${by(4)} w:name="move1"/><w:moveTo ${by(5)}>${sentence}</w:moveTo><w:moveToRangeEnd w:id="4"/>`,
].map((inner) => `<w:p>${inner}</w:p>`);
const schemas = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
};
const file = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
);
const lines = (text) => text.split('\n').filter(Boolean).join(' | ');
const { value: byMammoth } = await mammoth.extractRawText({ buffer: file });
const { value: byOfficeParser } = await (await parseOffice(file)).to('text');
const byWordExtractor = (await new WordExtractor().extract(file)).getBody();
console.log(`mammoth        ${lines(byMammoth)}`);
console.log(`officeparser   ${lines(byOfficeParser)}`);
console.log(`word-extractor ${lines(byWordExtractor)}`);
JS
node moved.mjs | tee seen
diff seen - <<'SEEN'
mammoth        De brug blijft een jaar dicht. | Omwonenden zijn boos. | De wethouder belooft een pont.
officeparser   De brug blijft een jaar dicht. | Omwonenden zijn boos. | De wethouder belooft een pont.
word-extractor De brug blijft een jaar dicht. | De wethouder belooft een pont. | Omwonenden zijn boos. | De wethouder belooft een pont.
SEEN
echo 'As described.'
