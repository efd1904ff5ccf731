import { copyDictionary } from '@kopij/editorial';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** By number: the first byte of packed data names the dictionary that it was packed with. */
const dictionaries = new Map([[1, Buffer.from(copyDictionary)]]);
const current = 1;
/** The first byte of what is not compressed. */
const asItIs = 0;

/** Level 6 makes it 2 % smaller and takes a fifth longer. */
const level = 3;

/** Compresses a JSON value at little cost: a news story takes a third of its text. */
export function packJson(value: unknown): Buffer {
  return packText(JSON.stringify(value));
}

/** Like {@link packJson}, for text that is JSON already. */
export function packText(json: string): Buffer {
  const packed = deflateRawSync(json, { level, dictionary: dictionaryOf(current) });
  return Buffer.concat([Buffer.of(current), packed]);
}

/** In the form of {@link packJson} without compressing anything, for what is written often and soon gone. */
export function wrapJson(value: unknown): Buffer {
  const json = JSON.stringify(value);
  const wrapped = Buffer.allocUnsafe(Buffer.byteLength(json) + 1);
  wrapped[0] = asItIs;
  wrapped.write(json, 1);
  return wrapped;
}

/** @throws if the bytes were not made by {@link packJson}, or are damaged */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(unpackText(packed));
}

export function unpackText(packed: Uint8Array): string {
  if (packed[0] === asItIs)
    return Buffer.from(packed.buffer, packed.byteOffset + 1, packed.byteLength - 1).toString('utf8');
  const dictionary = dictionaryOf(packed[0]);
  return inflateRawSync(packed.subarray(1), { dictionary }).toString('utf8');
}

function dictionaryOf(number: number | undefined): Buffer {
  const dictionary = dictionaries.get(number ?? 0);
  if (!dictionary) throw new Error(`Nothing was ever packed with dictionary ${String(number)}.`);
  return dictionary;
}
