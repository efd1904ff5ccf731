import { LanguageChoice } from '../../parts/language-choice.jsx';
import { Page } from '../../parts/page.jsx';
import { useWords } from '../../words/words.jsx';
import { SignInForm } from './sign-in-form.jsx';

/** For whoever is not signed in: nothing but the way in. */
export function SignInPage() {
  const { w, speak } = useWords();
  return (
    <main className="sign-in">
      <Page title={w.signIn.title}>
        <SignInForm />
        <p>
          <LanguageChoice onChange={speak} />
        </p>
      </Page>
    </main>
  );
}
