import type { Locale } from '../locale.js';
import type { FindingCode, RefusalCode } from './codes.js';
import { actionWords, embargoWords, factWords, stateWords, wording } from './wording.js';

/** Parameters that are instants. */
const instantNames = ['at', 'until', 'begins', 'ends'];

const languageTags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/**
 * Says a refusal or a finding to an editor: what is wrong, and what to do. Parameters are put into words as well:
 * states and actions in the locale's own, instants as a date and a time in UTC, people (one a line) as a list.
 */
export function message(
  code: RefusalCode | FindingCode,
  params: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  return wording[code][locale].replace(/\{(\w+)\}/gu, (_, name: string) =>
    inWords(name, params[name] ?? '', locale),
  );
}

function inWords(name: string, value: string, locale: Locale): string {
  if (name === 'action') return lookUp(actionWords, value)?.[locale] ?? value;
  if (name === 'why') return lookUp(embargoWords, value)?.[locale] ?? value;
  if (name === 'state') return lookUp(stateWords, value)?.[locale] ?? value;
  if (name === 'states') return listInWords(value.split(','), stateWords, locale, 'disjunction');
  if (name === 'people') return listInWords(value.split('\n'), {}, locale, 'disjunction');
  if (name === 'facts') return listInWords(value.split(','), factWords, locale, 'conjunction');
  if (instantNames.includes(name)) return instantInWords(value, locale);
  return value;
}

function listInWords(
  written: string[],
  words: Record<string, Record<Locale, string>>,
  locale: Locale,
  type: 'conjunction' | 'disjunction',
): string {
  const list = new Intl.ListFormat(languageTags[locale], { type });
  return list.format(written.map((word) => lookUp(words, word)?.[locale] ?? word));
}

function instantInWords(written: string, locale: Locale): string {
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) return written;
  const format = new Intl.DateTimeFormat(languageTags[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(instant)} UTC`;
}

/** A parameter is text from outside the type system: an unknown word is shown as it is. */
function lookUp<Value>(words: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
