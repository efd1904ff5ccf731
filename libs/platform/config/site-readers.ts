import { listOf, type Reader } from './readers.js';

export const readSiteUrl: Reader<string> = {
  expected: 'an address without a query, such as `https://www.example.com`',
  parse: (text) => (isPlainAddress(text) ? inAscii(text).replace(/\/+$/, '') : null),
};

export const readHubs: Reader<readonly string[]> = {
  expected: 'addresses such as `https://hub.example.com/`, with commas between them',
  parse: (text) => listOf(text, isWebAddress)?.map(inAscii) ?? null,
};

/** Headers take no others. */
function inAscii(address: string): string {
  return new URL(address).href;
}

function isPlainAddress(text: string): boolean {
  return isWebAddress(text) && !/[?#]/.test(text);
}

/** Without credentials, which would be published. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s@]+$/.test(text) && URL.canParse(text);
}

const inArticlePath = /\{(?:path|section|slug|id)\}/g;

export const readArticlePath: Reader<string> = {
  expected: '`{path}`, or a path with `{slug}` or `{id}`, such as `/{section}/{slug}`',
  parse: (text) =>
    /^(?:\{path\}|\/)/.test(text) &&
    /\{(?:path|slug|id)\}/.test(text) &&
    !/[{}\s]/.test(text.replace(inArticlePath, ''))
      ? text
      : null,
};

export const readName: Reader<string> = {
  expected: 'a name of at most 200 characters',
  parse: (text) => (/^[^\p{Cc}]{1,200}$/u.test(text) ? text.trim() : null),
};

export const readLanguage: Reader<string> = {
  expected: 'a language tag such as `nl` or `nl-NL`',
  parse: (text) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text) ? text : null),
};
