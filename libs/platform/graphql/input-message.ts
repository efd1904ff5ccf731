import type { InputFault } from './invalid-input.js';
import type { Locale } from './request-context.js';

/** Dutch for the rules that inputs use, by class-validator's names for them. */
const dutch: Readonly<Record<string, (...settings: unknown[]) => string>> = {
  arrayMaxSize: (most) => `mag hoogstens ${String(most)} onderdelen hebben`,
  arrayMinSize: (least) => `moet minstens ${String(least)} onderdelen hebben`,
  arrayNotEmpty: () => 'mag niet leeg zijn',
  arrayUnique: () => 'mag niets dubbel bevatten',
  isArray: () => 'moet een lijst zijn',
  isEmail: () => 'moet een e-mailadres zijn',
  isIn: () => 'is geen van de toegestane waarden',
  isInt: () => 'moet een geheel getal zijn',
  isLength: (least, most) => `moet ${String(least)} tot ${String(most)} tekens lang zijn`,
  isNotEmpty: () => 'mag niet leeg zijn',
  isString: () => 'moet tekst zijn',
  matches: () => 'heeft niet de gevraagde vorm',
  max: (most) => `mag hoogstens ${String(most)} zijn`,
  maxLength: (most) => `mag hoogstens ${String(most)} tekens lang zijn`,
  min: (least) => `moet minstens ${String(least)} zijn`,
  minLength: (least) => `moet minstens ${String(least)} tekens lang zijn`,
};

/** What is wrong with a value, for whoever typed it. English is class-validator's own. */
export function inputMessage({ field, rule, settings, message }: InputFault, locale: Locale): string {
  if (locale === 'en') return message;
  const says = dutch[rule]?.(...settings) ?? 'heeft niet de gevraagde vorm';
  return `${field.join('.')} ${says}`;
}
