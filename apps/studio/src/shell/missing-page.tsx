import { Link } from 'wouter';
import { Page } from '../parts/page.jsx';
import { useWords } from '../words/words.jsx';

/** For an address that leads nowhere. */
export function MissingPage() {
  const { w } = useWords();
  return (
    <Page title={w.shell.missing}>
      <p>
        <Link href="/">{w.work.title}</Link>
      </p>
    </Page>
  );
}
