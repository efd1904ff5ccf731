import type { TextMessage } from '../reader.js';

/** What tells mail from other text that begins with a word and a colon. */
const telling = new Set(
  'from to cc date subject message-id received mime-version return-path reply-to sender delivered-to content-type in-reply-to references x-mailer list-id dkim-signature'.split(
    ' ',
  ),
);
const field = /^([\x21-\x39\x3b-\x7e]{1,76}):/u;
const longest = 64_000;

/** Whether a message begins with the header of a mail: fields and nothing else, and two of them a mail's own. */
export function isMail({ text }: TextMessage): boolean {
  const names = new Set<string>();
  const lines = text
    .slice(0, longest)
    .trimStart()
    .split(/\r\n?|\n/u, 500);
  for (const [at, line] of lines.entries()) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) || (at === 0 && line.startsWith('From '))) continue;
    const [, name] = field.exec(line) ?? [];
    if (name === undefined) return false;
    if (telling.has(name.toLowerCase())) names.add(name.toLowerCase());
  }
  return names.size >= 2;
}

/** A field of the header as it stands in the message, unfolded; null without one. */
export function rawField(text: string, name: string): string | null {
  const lines = text
    .slice(0, longest)
    .trimStart()
    .split(/\r\n?|\n/u);
  const end = lines.indexOf('');
  const header = end === -1 ? lines : lines.slice(0, end);
  const first = header.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
  if (first === -1) return null;
  const next = header.findIndex((line, at) => at > first && !/^[ \t]/u.test(line));
  const value = header.slice(first, next === -1 ? undefined : next).join(' ');
  return value.slice(name.length + 1).trim() || null;
}
