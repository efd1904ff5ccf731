import { letteringOf } from './scan-name.js';

/** A place as datelines print it, which is in capitals: `ROTTERDAM`, `'S-GRAVENHAGE`, `IJMUIDEN`. */
export function printedPlace(name: string): string {
  return name.toLocaleUpperCase('nl');
}

/**
 * Whether a place is written as datelines print it. A small letter or two are meant: `McALLEN`, `'s-HERTOGENBOSCH`. Of other scripts
 * than ours nothing is said.
 */
export function isPrintedPlace(name: string): boolean {
  return !/\p{Script=Latin}/u.test(name) || name === printedPlace(name) || letteringOf(name) === 'CAPITALS';
}
