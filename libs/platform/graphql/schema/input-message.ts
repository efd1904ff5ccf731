import type { InputFault } from './input-fault.js';
import type { Locale } from '@kopij/editorial';

type Words = Record<Locale, string>;

/** The messages of the class-validator rules that inputs use, to follow the name of the field. */
const wording: Readonly<Record<string, (...settings: unknown[]) => Words>> = {
  arrayMaxSize: (most) => ({
    nl: `mag hoogstens ${String(most)} onderdelen hebben`,
    en: `must have at most ${String(most)} items`,
  }),
  arrayMinSize: (least) => ({
    nl: `moet minstens ${String(least)} onderdelen hebben`,
    en: `must have at least ${String(least)} items`,
  }),
  arrayNotEmpty: () => ({ nl: 'mag niet leeg zijn', en: 'must not be empty' }),
  arrayUnique: () => ({ nl: 'mag geen dubbele waarden bevatten', en: 'must not contain duplicates' }),
  isArray: () => ({ nl: 'moet een lijst zijn', en: 'must be a list' }),
  isBoolean: () => ({ nl: 'moet true of false zijn', en: 'must be true or false' }),
  isEmail: () => ({ nl: 'moet een e-mailadres zijn', en: 'must be an e-mail address' }),
  isIn: (allowed) => ({
    nl: `moet een van deze waarden zijn: ${list(allowed)}`,
    en: `must be one of: ${list(allowed)}`,
  }),
  isInt: () => ({ nl: 'moet een geheel getal zijn', en: 'must be a whole number' }),
  isISO31661Alpha2: () => ({
    nl: 'moet een landcode van twee letters zijn, zoals NL (ISO 3166-1)',
    en: 'must be a country code of two letters, such as NL (ISO 3166-1)',
  }),
  isLength: (least, most) => ({
    nl: `moet ${String(least)} tot ${String(most)} tekens lang zijn`,
    en: `must be ${String(least)} to ${String(most)} characters long`,
  }),
  isNotEmpty: () => ({ nl: 'mag niet leeg zijn', en: 'must not be empty' }),
  isString: () => ({ nl: 'moet tekst zijn', en: 'must be text' }),
  max: (most) => ({ nl: `mag hoogstens ${String(most)} zijn`, en: `must be at most ${String(most)}` }),
  maxLength: (most) => ({
    nl: `mag hoogstens ${String(most)} tekens lang zijn`,
    en: `must be at most ${String(most)} characters long`,
  }),
  min: (least) => ({ nl: `moet minstens ${String(least)} zijn`, en: `must be at least ${String(least)}` }),
  minLength: (least) => ({
    nl: `moet minstens ${String(least)} tekens lang zijn`,
    en: `must be at least ${String(least)} characters long`,
  }),
  whitelistValidation: () => ({ nl: 'is hier niet toegestaan', en: 'is not allowed here' }),
};

/** The message for a faulty value: its path in the input and what it must be. */
export function inputMessage({ field, rule, settings, words }: InputFault, locale: Locale): string {
  const own = wording[rule]?.(...settings);
  const says = words ?? own ?? { nl: 'heeft niet de juiste vorm', en: 'does not have the right format' };
  return `${field.join('.')} ${says[locale]}`;
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : String(values);
}
