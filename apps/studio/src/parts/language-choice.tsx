import type { Language } from '../basics/language.js';
import { useWords } from '../words/words.jsx';
import { Choice } from './choice.jsx';

/** The language of the studio; each language in its own words. */
export function LanguageChoice({ onChange }: { onChange: (language: Language) => void }) {
  const { w, language } = useWords();
  return (
    <Choice
      label={w.settings.language}
      value={language}
      options={[
        ['nl', 'Nederlands'],
        ['en', 'English'],
      ]}
      onChange={onChange}
    />
  );
}
