import type { Embargo } from '../news-item.js';
import { collapse } from '../text/collapse.js';
import { isMoment, readTime } from './read-time.js';

/**
 * The embargo that an element or property asks for.
 *
 * @param written what it holds: null if it is not there, an empty text if it is there and empty
 */
export function embargoUntil(written: string | null, timeZone: string | null): Embargo {
  if (written === null) return { kind: 'NONE' };
  const time = readTime(written, timeZone);
  // A day is no moment: from its beginning, says one desk, after its end, says another.
  const isDay = /^\s*\d{4}-?\d{2}-?\d{2}\s*$/u.test(written);
  return time !== null && !isDay && isMoment(time)
    ? { kind: 'UNTIL', time }
    : { kind: 'HELD', asWritten: collapse(written) ?? '' };
}

const until = String.raw`(?:until|till?|to|for|up\sto|tot|voor|vóór|bis|jusqu|hasta|fino|saakka|klo|kl\.?)`;
const word =
  'embargo(?:ed|itu)?|sperrfrist|sperrvermerk|embargado|embargert|klausuliert|hold\\sfor\\srelease';

/** At the beginning, and set apart: "EMBARGO: ...", "Embargoed to 0001 Friday". */
const opening = new RegExp(
  String.raw`^[\s_*!(\[/+>-]{0,8}(?:strict(?:ly)?\s)?(?:${word})(?:\s?[:!/*)\]–—-]|\s${until}(?![\p{L}])|\s?\d|\s?$)`,
  'iu',
);
/** Anywhere in what is written for editors; stories are about embargoes, too. */
const asked = new RegExp(
  String.raw`(?<!\p{L})(?:(?:embargo(?:ed)?|sperrfrist)(?:\s?:|\s${until}(?![\p{L}]))|(?:under|onder|sous|unter|bajo|sotto)\s(?:strict\s)?embargo|niet\spubliceren\s(?:voor|vóór)|not\sfor\s(?:publication|release|use)\s(?:before|until))`,
  'iu',
);
const lifted =
  /(?<!\p{L})(?:(?:no|geen|kein(?:e)?|sans|ilman|ingen|intet)\s(?:embargo|sperrfrist)|embargo\s(?:lifted|vrijgegeven|has\sbeen\slifted|aufgehoben)|sperrfrist\s(?:aufgehoben|abgelaufen))/iu;

/** Where somebody may ask for an embargo in words. */
export interface EmbargoWords {
  pubStatus: string | null;
  headline: string | null;
  /** What desks write into the slug for each other. */
  slug: string | null;
  notes: readonly string[];
}

/** An embargo as the format gives it, or held where only its status or words ask for one. */
export function embargoInWords(embargo: Embargo, words: EmbargoWords): Embargo {
  if (embargo.kind !== 'NONE') return embargo;
  const { pubStatus, headline, slug, notes } = words;
  const status = pubStatus !== null && /embargo|withheld/iu.test(pubStatus) ? pubStatus : null;
  const title = headline !== null && opening.test(headline.slice(0, 200)) ? headline : null;
  const asWritten = status ?? [...notes, slug ?? ''].find(asksForEmbargo) ?? title;
  return asWritten === null ? embargo : { kind: 'HELD', asWritten: asWritten.slice(0, 300) };
}

export function asksForEmbargo(note: string): boolean {
  const text = note.slice(0, 2_000);
  return (opening.test(text) || asked.test(text)) && !lifted.test(text);
}
