import { type Body, readHtmlBody } from '../copy/read-html-body.js';
import { readTextBody } from '../copy/read-text-body.js';
import { objectsIn, rawTextIn, textIn, type JsonObject } from '../json/fields.js';
import type { ReadingContext } from '../reader.js';

/** The body: marked up before plain, since plain text has lost what it is made of. */
export function bodyOf(item: JsonObject, headline: string | null, context: ReadingContext): Body {
  const html = rawTextIn(item, 'body_xhtml', 'body_html') ?? valueOf(item, /html/iu);
  if (html !== null) return readHtmlBody(html, headline, context);
  const text = rawTextIn(item, 'body_text') ?? valueOf(item, /^$|plain|^text$/iu);
  return readTextBody(text, headline);
}

function valueOf(item: JsonObject, kind: RegExp): string | null {
  const found = objectsIn(item, 'bodies').find((body) => {
    const type = textIn(body, 'contenttype', 'contentType') ?? textIn(body, 'role') ?? '';
    return kind.test(type) && rawTextIn(body, 'value') !== null;
  });
  return found ? rawTextIn(found, 'value') : null;
}
