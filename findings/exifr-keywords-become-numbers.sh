#!/usr/bin/env bash
# What an agency writes into the XMP of its pictures is text. exifr 7.1.3 makes numbers of what looks like one: the job 00420 is 420, the film
# 007 is 7, the keyword 1e3 is 1000, and the book 1984 has a number for its title. And it leaves XML as it is: an ampersand is "&amp;".
# exifreader 4.46.0 gives the text.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exifr@7.1.3 exifreader@4.46.0 @xmldom/xmldom@0.9.8 sharp@0.35.5
cat >keywords.mjs <<'JS'
import ExifReader from 'exifreader';
import exifr from 'exifr';
import sharp from 'sharp';

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  photoshop:TransmissionReference="00420" photoshop:Credit="Jansen &amp; Zoon">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">1984</rdf:li></rdf:Alt></dc:title>
<dc:subject><rdf:Bag><rdf:li>007</rdf:li><rdf:li>1e3</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>`;
const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
const picture = await plain.withXmp(xmp).jpeg().toBuffer();

const { TransmissionReference, Credit, title, subject } = await exifr.parse(picture, { xmp: true });
console.log('exifr     ', JSON.stringify([TransmissionReference, Credit, title.value, subject]));
const tags = ExifReader.load(picture);
const text = ({ value }) => (Array.isArray(value) ? value.map((item) => item.value) : value);
console.log('exifreader', JSON.stringify([tags.TransmissionReference, tags.Credit, tags.title, tags.subject].map(text)));
JS
node keywords.mjs | tee seen
diff seen - <<'SEEN'
exifr      [420,"Jansen &amp; Zoon",1984,[7,1000]]
exifreader ["00420","Jansen & Zoon",["1984"],["007","1e3"]]
SEEN
echo 'As described.'
