import type { Locale, Phrasing } from '../locale.js';
import type { FindingCode, RefusalCode } from './codes.js';
import { instantInWords, languageTags } from './instant-in-words.js';
import { actionWords } from './action-words.js';
import { embargoWords, factWords, noSectionWords, sectionWords, stateWords, wording } from './wording.js';

/** Parameters that are instants. */
const instantNames = ['at', 'until', 'begins', 'ends'];

/**
 * The message of a refusal or finding for an editor: what is wrong, and what to do. Parameters are worded too:
 * states and actions in the locale's language, instants by {@link instantInWords}, people (one per line) as a list.
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
  if (name === 'section') return value === '' ? noSectionWords[locale] : `${sectionWords[locale]} ${value}`;
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

/** A parameter is untyped text, so an unknown word is shown as it is. */
function lookUp<Value>(words: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
