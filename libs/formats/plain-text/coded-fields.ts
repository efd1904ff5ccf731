import { collapse } from '../text/collapse.js';
import type { PlainStory } from './plain-story.js';

const field = /^([A-Z]{2})#(.*)$/su;

/** Reads fields that begin with two letters and a sign, "TI#Headline"; null where there are none. */
export function readCodedFields(lines: readonly string[]): PlainStory | null {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of lines) {
    const [, code, value = ''] = field.exec(line) ?? [];
    if (code !== undefined && !fields.has(code)) {
      open = [value];
      fields.set(code, open);
    } else if (open) open.push(line);
    else if (line.trim() !== '') return null;
  }
  const valueOf = (...codes: readonly string[]): string | null =>
    codes.map((code) => collapse(fields.get(code)?.join(' '))).find((value) => value !== null) ?? null;
  if (fields.size < 3 || valueOf('TI', 'HL', 'HD') === null) return null;
  const byline = valueOf('BY');
  return {
    guid: valueOf('AN', 'ID'),
    headline: valueOf('TI', 'HL', 'HD'),
    slugline: null,
    byline: byline === null ? [] : [byline],
    sender: valueOf('KN', 'SN', 'PB'),
    time: valueOf('PD'),
    language: valueOf('LA'),
    keywords: [],
    text: (fields.get('TX') ?? fields.get('BD') ?? fields.get('AB') ?? []).join('\n'),
  };
}
