import { Link } from 'wouter';
import { Page } from '../../parts/page.jsx';
import { useWords } from '../../words/words.jsx';

/** Where single sign-on ends that was begun over a page of another window, which goes on by itself. */
export function SignedInPage() {
  const { w } = useWords();
  return (
    <Page title={w.signIn.done}>
      <p>{w.signIn.closeThis}</p>
      <p>
        <Link href="/">{w.work.title}</Link>
      </p>
    </Page>
  );
}
