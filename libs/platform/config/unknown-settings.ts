import { closest, distance } from 'fastest-levenshtein';
import { settings } from './settings.js';

/** Variables of the tests and tools, which are not settings. */
const forDevelopment = /^KOPIJ_(CORPUS|MODEL_|REQUIRE_ALL|TEST_)/;

const known = Object.values(settings).map(({ variable }) => variable);

/** One line for each variable that looks like a misspelt setting, with the setting that was probably meant. */
export function unknownSettings(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('KOPIJ_') && !forDevelopment.test(name) && !known.includes(name))
    .map((name) => {
      const nearest = closest(name, known);
      const isNear = distance(name, nearest) <= name.length / 3;
      return `${name} is not a setting of Kopij.${isNear ? ` Did you mean ${nearest}?` : ''}`;
    });
}
