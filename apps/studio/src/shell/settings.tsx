import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { readKept } from '../basics/kept.js';
import type { Language } from '../basics/language.js';
import { Choice } from '../parts/choice.jsx';
import { LanguageChoice } from '../parts/language-choice.jsx';
import { ask } from '../server/ask.js';
import { graphql } from '../server/graphql.js';
import { refusal } from '../server/refusal.js';
import { useReach } from '../server/reach.jsx';
import { useSession } from '../server/session.jsx';
import { useWords } from '../words/words.jsx';
import { SignOut } from './sign-out.jsx';
import { chooseTheme, chosenTheme, themes } from './theme.js';

const ChooseLanguage = graphql(
  `
    mutation ChooseLanguage($input: ChooseLanguageInput!) {
      chooseLanguage(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

/** The language and the theme, and the way out. */
export function Settings({ name }: { name: string }) {
  const { w, speak } = useWords();
  const { user } = useSession();
  const { noAnswer } = useReach();
  const [theme, setTheme] = useState(chosenTheme);

  // What somebody chose elsewhere holds here too, unless something was chosen in this browser.
  const isKnown = useRef(false);
  useEffect(() => {
    if (isKnown.current || !user) return;
    isKnown.current = true;
    if (user.language && readKept('language') === null) speak(user.language === 'NL' ? 'nl' : 'en');
  }, [user, speak]);

  const choose = (chosen: Language) => {
    speak(chosen);
    const input = { language: chosen === 'nl' ? 'NL' : 'EN' } as const;
    ask(ChooseLanguage, { input }, chosen).catch(() => {
      noAnswer();
    });
  };
  return (
    <div className="settings">
      <LanguageChoice onChange={choose} />
      <Choice
        label={w.settings.theme}
        value={theme}
        options={themes.map((each) => [each, w.settings.themes[each]] as const)}
        onChange={(chosen) => {
          setTheme(chosen);
          chooseTheme(chosen);
        }}
      />
      <Link href="/account" title={w.account.title}>
        {name}
      </Link>
      <SignOut />
    </div>
  );
}
