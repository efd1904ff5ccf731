/** What a frame of ANPA 1312 holds, apart. */
export interface AnpaFrame {
  /** "W2870": the service and the number of the message. */
  number: string | null;
  /** "a", "i", "s": what kind of news. */
  category: string | null;
  /** "b" for a bulletin, "u" for urgent, "r" for regular. */
  priority: string | null;
  keyword: string | null;
  /** The lines between the header and the end, with their typographic marks. */
  lines: string[];
  /** "AP-WF-11-13-13 1509GMT" */
  filing: string | null;
}

/** SYN SYN SOH, the number, and a separator: US, where the standard says a line. */
const opening = /^[\s␀␖\u007f]{0,60}␁\s{0,3}([A-Za-z]{1,3}\d{3,5})(?:␟|[^\n␂]{0,20}\r?\n(?=[a-z]\s[a-z]))/u;
/** Priority and category, the codes of its format, the keyword, and when it was filed. */
const second =
  /^\s?([a-z])\s([a-z]{1,2})\s?[␑-␔]{0,3}\s{0,3}(\S[^\n]{0,60}?)\s{1,12}(\d{1,2}-\d{1,2})\s{1,4}(\d{3,4})/iu;

export function isAnpaFrame(text: string): boolean {
  return opening.test(text);
}

export function readAnpaFrame(text: string): AnpaFrame {
  const start = text.indexOf('␁');
  const body = text.indexOf('␂', start);
  // Without the start of the text, it begins behind the two lines of the header.
  const header = text.slice(start, body === -1 ? start + 400 : body).replaceAll('\r', '');
  const from = body === -1 ? behindLines(text, start, 2) : body + 1;
  const etx = text.indexOf('␃', from);
  const eot = text.indexOf('␄', from);
  const end = etx !== -1 ? etx : eot !== -1 ? eot : text.length;
  const [, priority = null, category = null, keyword = null] =
    header
      .split('\n')
      .map((line) => second.exec(line))
      .find((found) => found !== null) ?? [];
  return {
    number: opening.exec(text)?.[1] ?? null,
    priority,
    category,
    keyword,
    lines: text.slice(from, end).replace(/\r\n?/gu, '\n').split('\n'),
    filing: etx === -1 ? null : text.slice(etx + 1, eot === -1 ? etx + 200 : eot).slice(0, 200),
  };
}

function behindLines(text: string, start: number, count: number): number {
  let at = start;
  for (let line = 0; line < count; line += 1) at = text.indexOf('\n', at) + 1 || text.length;
  return at;
}
