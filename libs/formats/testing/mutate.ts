import type { RandomNumbers } from './random-numbers.js';

/** What formats are made of, and what breaks them. */
const tokens = [
  '<', '>', '&', '"', "'", '{', '}', '[', ']', ',', ':', '\\', '\0', '\r\n', '\n\n', '\t', '   ', '=', '#', '--', '-- \n',
  '\x01', '\x02', '\x03', '\x04', '\x16', '\x1f', '^', '\b', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;', '&#0;', '&#x110000;', '&nbsp', '<p>', '</p>', '<table>', '<ul><li>', '</', '/>', 'xmlns:a=""', '"__proto__":{"a":1},',
  'null', '1e999', '-1', '99999999999999999999', '\\u0000', '\\ud800', '\ufeff', '\u202e', '\ud83d\ude00', 'ZCZC\n', 'NNNN\n', 'Subject: ', '\r\nContent-Type: multipart/mixed; boundary="b"\r\n',
  '--b\r\n', '--b--\r\n', '=?utf-8?Q?=E9?=', '=E9', 'EMBARGO tot 14.00 uur', '(AP) - ', 'OSLO/PARIS, March 2 (AP/AFP) _ ', '2026-02-30T25:00:00+99:00', 'NaN',
].map((token) => Buffer.from(token)); // prettier-ignore

/** A message with damage, and how many of its bytes were changed, added or taken away. */
export interface Mutated {
  bytes: Buffer;
  changed: number;
}

/** Damages a message in up to twelve places. */
export function mutate(message: Buffer, other: Buffer, random: RandomNumbers): Mutated {
  let bytes: Buffer = Buffer.from(message);
  let changed = 0;
  for (let left = 1 + random(12); left > 0; left -= 1) {
    const at = random(bytes.length + 1);
    const length = 1 + random(24);
    const piece = pieceOf(bytes, other, length, random);
    const removed = random(3) === 0 ? 0 : Math.min(length, bytes.length - at);
    bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + removed)]);
    changed += Math.max(piece.length, removed);
  }
  return { bytes, changed };
}

function pieceOf(bytes: Buffer, other: Buffer, length: number, random: RandomNumbers): Buffer {
  const token = tokens[random(tokens.length)] ?? Buffer.alloc(0);
  switch (random(6)) {
    case 0:
      return Buffer.from(Array.from({ length }, () => random(256)));
    case 1:
      return Buffer.alloc(length, token);
    case 2:
      return part(bytes, length * 4, random);
    case 3:
      return part(other, length * 4, random);
    case 4:
      return Buffer.alloc(0);
    default:
      return token;
  }
}

function part(bytes: Buffer, length: number, random: RandomNumbers): Buffer {
  const at = random(bytes.length + 1);
  return bytes.subarray(at, at + length);
}
