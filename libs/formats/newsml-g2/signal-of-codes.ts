import type { Signal } from '../news-item.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';

/** Reuters' edStat: new, update, correction, and three ways to take a story back. */
const letters: Readonly<Record<string, Signal>> = {
  U: 'UPDATE',
  C: 'CORRECTION',
  K: 'CANCEL',
  D: 'CANCEL',
  W: 'CANCEL',
  X: 'CANCEL',
};
/** Verbs of the IPTC's and STT's actions. */
const actions: Readonly<Record<string, Signal>> = {
  supplement: 'UPDATE',
  replace: 'UPDATE',
  update: 'UPDATE',
  fix: 'CORRECTION',
  correct: 'CORRECTION',
  remove: 'CANCEL',
  delete: 'CANCEL',
  kill: 'CANCEL',
  cancel: 'CANCEL',
  retract: 'CANCEL',
};
/** Whose codes speak of the item, and not of the product, the service or the picture it belongs to. */
const schemes = /(?:sig|signal|action|edstat|status|update|notification|role|genre|urgency|sic)/iu;

/** What the codes of an item say of it. */
export function signalOfCodes(
  codes: readonly (string | null)[],
  genres: readonly (string | null)[] = [],
): Signal {
  return strongest(...codes.map((code) => signalOfCode(code ?? '')), ...genres.map(signalOfGenre));
}

function signalOfCode(code: string): Signal {
  const [scheme = '', local = ''] = code.split(':', 2);
  if (!schemes.test(scheme)) return 'NONE';
  if (/^edstat$/iu.test(scheme)) return letters[local.toUpperCase()] ?? 'NONE';
  return (
    actions[local.toLowerCase()] ??
    signalOfSlug(local.replace(/[-_.]/gu, ' ').replace(/([a-z])([A-Z])/gu, '$1 $2'))
  );
}

/** Only a genre that is nothing else: "Flash", and not "Flash analysis". */
function signalOfGenre(genre: string | null): Signal {
  const text = genre?.slice(genre.indexOf(':') + 1).trim() ?? '';
  return /^\p{L}+$/u.test(text) ? signalOfSlug(text) : 'NONE';
}
