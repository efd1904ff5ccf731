import type { Locale, Phrasing } from '../locale.js';
import type { FindingCode, RefusalCode } from './codes.js';
import { instantInWords, languageTags } from './instant-in-words.js';
import { actionWords } from './action-words.js';
import { embargoWords, factWords, stateWords, wording } from './wording.js';

/** Parameters that are instants. */
const instantNames = ['at', 'until', 'begins', 'ends'];

/**
 * Says a refusal or a finding to an editor: what is wrong, and what to do. Parameters are put into words as well:
 * states and actions in the locale's own, instants as {@link instantInWords} has them, people (one a line) as a list.
 */
export function message(
  code: RefusalCode | FindingCode,
  params: Readonly<Record<string, string>>,
  phrasing: Phrasing,
): string {
  return wording[code][phrasing.locale].replace(/\{(\w+)\}/gu, (_, name: string) =>
    inWords(name, params[name] ?? '', phrasing),
  );
}

function inWords(name: string, value: string, phrasing: Phrasing): string {
  const { locale } = phrasing;
  if (name === 'action') return lookUp(actionWords, value)?.[locale] ?? value;
  if (name === 'why') return lookUp(embargoWords, value)?.[locale] ?? value;
  if (name === 'state') return lookUp(stateWords, value)?.[locale] ?? value;
  if (name === 'states') return listInWords(value.split(','), stateWords, locale, 'disjunction');
  if (name === 'people') return listInWords(value.split('\n'), {}, locale, 'disjunction');
  if (name === 'facts') return listInWords(value.split(','), factWords, locale, 'conjunction');
  if (instantNames.includes(name)) return instantInWords(value, phrasing);
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

/** A parameter is text from outside the type system: an unknown word is shown as it is. */
function lookUp<Value>(words: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
