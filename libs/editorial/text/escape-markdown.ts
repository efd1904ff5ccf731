import { plainLine } from './plain-line.js';
import { safeUrl } from './safe-url.js';

/** Escapes text for CommonMark, for any position except the start of a line, which `startLine` handles. */
export function escapeMarkdown(text: string): string {
  // A closing "!" would make an image of the link that follows it.
  return plainLine(text)
    .replace(/[\\`*_[\]<>&~|]/gu, '\\$&')
    .replace(/!$/u, '\\!');
}

/**
 * Escapes the start of a CommonMark line, so that it is a paragraph and not a heading, list, quote, rule or
 * underline.
 */
export function startLine(line: string): string {
  return line.replace(/^(\d{1,9}(?=[.)])|(?=[#>=+-]))/u, '$1\\');
}

/** A link, or only its text if the address is not safe. The text is already Markdown. */
export function linkMarkdown(href: string, text: string): string {
  const url = safeUrl(href);
  return url === null || text === '' ? text : `[${text}](${destinationOf(url)})`;
}

/** An image, or nothing if the address is not safe. */
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
