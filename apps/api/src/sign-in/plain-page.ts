import { hash } from 'node:crypto';
import type { Locale } from '@kopij/editorial';

export interface PlainPage {
  readonly locale: Locale;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 1.5em}' +
  'small{color:#595959}@media(prefers-color-scheme:dark){html{color-scheme:dark}small{color:#b3b3b3}}';

/** Nothing runs on the page, nothing is loaded, and nobody may frame it. */
const policy = [
  `default-src 'none'`,
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Headers of a page, and of whatever else belongs to one person's signing in. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': policy,
  // The address may contain a code of the provider.
  'referrer-policy': 'no-referrer',
};

/** A small page of text for people, in their language. */
export function renderPage({ locale, title, paragraphs, links }: PlainPage): string {
  const anchors = links.map(({ href, text }) => `<p><a href="${escape(href)}">${escape(text)}</a></p>`);
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head>`,
    `<body><main><h1>${escape(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`),
    ...anchors,
    '</main></body></html>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
