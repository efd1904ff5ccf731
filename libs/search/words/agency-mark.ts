import { latinWords } from '@kopij/editorial';
import { markOf } from './indexed-text.js';

/** The mark by which copy of an agency is found that is credited as it is written, in whatever way its name is written. */
export function agencyMark(name: string): string {
  return markOf('a', latinWords(name).join(''));
}
