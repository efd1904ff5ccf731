#!/usr/bin/env bash
# A press picture says in IPTC record 1:90 that its captions are UTF-8, as IPTC-IIM 4.2 has it. exifr 7.1.3 reads them as Latin-1 all the
# same: "OekraÃ¯ne", and the photographer Zoë is ZoÃ«. exifreader 4.46.0 follows the record.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exifr@7.1.3 exifreader@4.46.0 sharp@0.35.5
cat >captions.mjs <<'JS'
import ExifReader from 'exifreader';
import exifr from 'exifr';
import sharp from 'sharp';

const dataset = (record, number, text) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes]);
};
const iptc = Buffer.concat([
  dataset(1, 90, '\x1b%G'),
  dataset(2, 80, 'Zoë de Boer'),
  dataset(2, 120, 'Een veerboot in Oekraïne'),
]);
const length = Buffer.alloc(4);
length.writeUInt32BE(iptc.length);
const resource = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, iptc, Buffer.alloc(iptc.length % 2)]);
const marker = Buffer.from([0xff, 0xed, (resource.length + 2) >> 8, (resource.length + 2) & 255]);
const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } }).jpeg().toBuffer();
const picture = Buffer.concat([plain.subarray(0, 2), marker, resource, plain.subarray(2)]);

const byExifr = await exifr.parse(picture, { iptc: true });
console.log('exifr     ', byExifr.Byline, '|', byExifr.Caption);
const byExifReader = ExifReader.load(picture);
console.log('exifreader', byExifReader['By-line'].description, '|', byExifReader['Caption/Abstract'].description);
JS
node captions.mjs | tee seen
diff seen - <<'SEEN'
exifr      ZoÃ« de Boer | Een veerboot in OekraÃ¯ne
exifreader Zoë de Boer | Een veerboot in Oekraïne
SEEN
echo 'As described.'
