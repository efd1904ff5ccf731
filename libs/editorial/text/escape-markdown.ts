import { plainLine } from './plain-line.js';
import { safeUrl } from './safe-url.js';

/** Text as CommonMark that means exactly that text, wherever in a line it stands; the start of one is `startLine`'s. */
export function escapeMarkdown(text: string): string {
  // A closing "!" would make an image of the link that follows it.
  return plainLine(text)
    .replace(/[\\`*_[\]<>&~|]/gu, '\\$&')
    .replace(/!$/u, '\\!');
}

/** A line of CommonMark as a paragraph, whatever it begins with: no heading, list, quote, rule or underline. */
export function startLine(line: string): string {
  return line.replace(/^(\d{1,9}(?=[.)])|(?=[#>=+-]))/u, '$1\\');
}

/** A link, or only its text when the address is not fit to be followed. The text is Markdown already. */
export function linkMarkdown(href: string, text: string): string {
  const url = safeUrl(href);
  return url === null || text === '' ? text : `[${text}](${destinationOf(url)})`;
}

/** An image, or nothing when the address is not fit to be followed. */
export function imageMarkdown(url: string, alt: string): string {
  const source = safeUrl(url);
  return source === null ? '' : `![${escapeMarkdown(alt).trim()}](${destinationOf(source)})`;
}

function destinationOf(url: string): string {
  // An entity would be decoded into another address; whatever would end this one is percent-encoded.
  return url.replace(/[\s<>()[\]\\`*_|"]/gu, percentEncoded).replace(/&/gu, '&amp;');
}

function percentEncoded(character: string): string {
  const bytes = Buffer.from(character).toString('hex').toUpperCase();
  return bytes.replace(/../gu, '%$&');
}
