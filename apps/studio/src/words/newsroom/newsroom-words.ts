import type { Language } from '../../basics/language.js';
import { useWords } from '../words.jsx';
import { en } from './en.js';
import { nl } from './nl.js';

/** The words of the screens for those who run the newsroom: loaded with these, since most people never see them. */
export type NewsroomWords = typeof en;

const catalogues: Readonly<Record<Language, NewsroomWords>> = { en, nl };

export function useNewsroomWords(): NewsroomWords {
  return catalogues[useWords().language];
}
