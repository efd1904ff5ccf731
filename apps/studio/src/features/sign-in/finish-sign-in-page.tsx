import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Page } from '../../parts/page.jsx';
import { ask } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { FactorForm } from './factor-form.jsx';
import { ResumeSignIn, type Pending } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';
import { useGoIn } from './use-go-in.js';

const studio = '/studio';

/** Where single sign-on sends people of whom a second factor is asked. The secret of their sign-in is in the fragment. */
export function FinishSignInPage() {
  const { w, language } = useWords();
  const goIn = useGoIn();
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const { fault, attempt } = useAttempt();
  const [secret] = useState(() => location.hash.slice(1));
  const [pending, setPending] = useState<Pending | null>(null);

  useEffect(() => {
    // The secret does not stay in the address.
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    void attempt(async () => (await ask(ResumeSignIn, { pending: secret }, language)).resumeSignIn).then(
      (done) => {
        if (done?.pendingSignIn) setPending(done.pendingSignIn);
      },
    );
    // Asked once: the secret counts for this visit only.
  }, []);

  const goOn = async () => {
    await goIn();
    go(placeIn(search.get('returnTo') ?? ''), { replace: true });
  };
  const startAgain = () => {
    go('/', { replace: true });
  };
  return (
    <main className="sign-in">
      <Page title={w.signIn.title}>
        <p className="fault" role="alert">
          {fault}
        </p>
        {pending ? (
          <FactorForm pending={pending} onDone={goOn} onGone={startAgain} />
        ) : (
          <button type="button" onClick={startAgain}>
            {w.signIn.startAgain}
          </button>
        )}
      </Page>
    </main>
  );
}

/** Where to go in the studio. An address that leads out of it, however it is written, is its front. */
function placeIn(returnTo: string): string {
  const place = URL.parse(returnTo, `${location.origin}${studio}/`);
  const isWithin = place?.origin === location.origin && place.pathname.startsWith(`${studio}/`);
  return isWithin ? `${place.pathname.slice(studio.length)}${place.search}` : '/';
}
