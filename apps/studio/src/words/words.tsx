import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keep, readKept } from '../basics/kept.js';
import { whenShown } from '../basics/when-shown.js';
import type { Language } from '../basics/language.js';
import type { en } from './en.js';
import { timesIn, type Times } from './times-in.js';

/** All words of the studio. Dutch has the same ones: what is missing does not compile. */
export type Words = typeof en;

interface Speech {
  readonly w: Words;
  readonly language: Language;
  readonly times: Times;
  readonly speak: (language: Language) => void;
}

/** The words of a language come in a file of their own: few people want both. */
const load: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.js')).en,
  nl: async () => (await import('./nl.js')).nl,
};

export interface Spoken {
  readonly language: Language;
  readonly w: Words;
}

const SpeechContext = createContext<Speech | null>(null);

export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('There is no language around this.');
  return speech;
}

/** The language in which the studio begins. */
export function firstLanguage(): Language {
  const asked = readKept('language') ?? navigator.language;
  return asked.startsWith('en') ? 'en' : 'nl';
}

/** The words in a language. */
export async function spokenIn(language: Language): Promise<Spoken> {
  return { language, w: await load[language]() };
}

export function SpeechProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const { language } = spoken;
  useEffect(() => {
    document.documentElement.lang = language;
    // The other language is there when the server is not.
    void whenShown.then(load[language === 'en' ? 'nl' : 'en']).catch(() => undefined);
  }, [language]);
  const speech = useMemo(() => {
    const speak = (chosen: Language) => {
      keep('language', chosen);
      if (chosen === spoken.language) return;
      load[chosen]().then(
        (w) => setSpoken({ language: chosen, w }),
        () => undefined,
      );
    };
    return { ...spoken, times: timesIn(spoken.language), speak };
  }, [spoken]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
