import type { Language } from '../../basics/language.js';
import { useWords } from '../words.jsx';
import { en } from './en.js';
import { nl } from './nl.js';

const catalogues: Readonly<Record<Language, typeof en>> = { en, nl };

/** The words of "My account", loaded with it. */
export function useAccountWords(): typeof en {
  return catalogues[useWords().language];
}
