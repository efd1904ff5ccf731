import { decodeEntities } from './decode-entities.js';

export interface Tag {
  kind: 'OPEN' | 'CLOSE' | 'NONE';
  name: string;
  attributes: Record<string, string>;
  isSelfClosing: boolean;
  /** The text of a CDATA section. */
  text: string | null;
  /** Where the text goes on. */
  end: number;
}

const attribute = /([^\s"'<>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu;
/** Of quoted values in one tag. */
const mostTries = 60;

/** Reads the tag, comment or declaration that begins at an index; null if there is none. */
export function readTag(text: string, at: number): Tag | null {
  if (text.startsWith('<!--', at)) return without(text, text.indexOf('-->', at + 4), 3);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at);
    const close = end === -1 ? text.length : end;
    return { ...without(text, end, 3), text: text.slice(at + 9, close) };
  }
  const next = text[at + 1] ?? '';
  if (next === '!' || next === '?') return without(text, text.indexOf('>', at), 1);
  const isClose = next === '/';
  if (!/[a-z]/iu.test(isClose ? (text[at + 2] ?? '') : next)) return null;
  const end = endOfTag(text, at);
  if (end === -1) return null;
  const inside = text.slice(at + (isClose ? 2 : 1), end);
  const [written = ''] = /^[^\s/>]{1,60}/u.exec(inside) ?? [];
  return {
    kind: isClose ? 'CLOSE' : 'OPEN',
    name: written.toLowerCase(),
    attributes: isClose ? {} : attributesIn(inside.slice(written.length)),
    isSelfClosing: inside.endsWith('/'),
    text: null,
    end: end + 1,
  };
}

function attributesIn(text: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return Object.fromEntries(found);
}

/**
 * Where a tag ends: at a `>` outside quotation marks, or at the first one if those do not match. Another `<` in front
 * of it means that it is no tag. Looks only as far as the next mark each time, so that many open tags take no longer.
 */
function endOfTag(text: string, at: number): number {
  let from = at + 1;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const mark = nextMark(text, from, anyMark);
    if (mark === -1 || text[mark] === '<') break;
    if (text[mark] === '>') return mark;
    const close = text.indexOf(text[mark] ?? '', mark + 1);
    if (close === -1) break;
    from = close + 1;
  }
  const first = nextMark(text, at + 1, angle);
  return text[first] === '>' ? first : -1;
}

const anyMark = /[<>"']/gu;
const angle = /[<>]/gu;

function nextMark(text: string, from: number, marks: RegExp): number {
  marks.lastIndex = from;
  return marks.exec(text)?.index ?? -1;
}

function without(text: string, found: number, length: number): Tag {
  const end = found === -1 ? text.length : found + length;
  return { kind: 'NONE', name: '', attributes: {}, isSelfClosing: false, text: null, end };
}
