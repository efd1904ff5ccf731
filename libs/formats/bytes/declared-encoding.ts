/** A declaration stands in the first line, behind white space that should not be there at most. */
const farthest = 400;
const declaration = /^\s{0,50}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/u;

/** The encoding that an XML declaration names, as written; null without one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = Buffer.from(bytes.subarray(isMarked ? 3 : 0, farthest)).toString('latin1');
  return declaration.exec(start)?.[1] ?? null;
}
