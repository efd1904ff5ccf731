import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keep, readKept } from '../basics/kept.js';
import type { Language } from '../basics/language.js';
import { en } from './en.js';
import { nl } from './nl.js';
import { timesIn, type Times } from './times-in.js';

/** All words of the studio. Dutch has the same ones: what is missing does not compile. */
export type Words = typeof en;

interface Speech {
  readonly w: Words;
  readonly language: Language;
  readonly times: Times;
  readonly speak: (language: Language) => void;
}

const catalogues: Readonly<Record<Language, Words>> = { en, nl };

const SpeechContext = createContext<Speech | null>(null);

export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('There is no language around this.');
  return speech;
}

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(() => {
    const speak = (chosen: Language) => {
      keep('language', chosen);
      setLanguage(chosen);
    };
    return { w: catalogues[language], language, times: timesIn(language), speak };
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

function firstLanguage(): Language {
  const asked = readKept('language') ?? navigator.language;
  return asked.startsWith('en') ? 'en' : 'nl';
}
