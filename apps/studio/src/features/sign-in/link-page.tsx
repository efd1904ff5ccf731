import { useLayoutEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Field } from '../../parts/field.jsx';
import { LanguageChoice } from '../../parts/language-choice.jsx';
import { Page } from '../../parts/page.jsx';
import { ask } from '../../server/ask.js';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { AttemptForm } from './attempt-form.jsx';
import { FactorForm } from './factor-form.jsx';
import { AcceptInvitation, CreateFirstAdmin, ResetPassword } from './link-documents.js';
import type { Pending } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';

/** What a one-time link is for; each leads to an address of its own. */
export type LinkFor = 'welcome' | 'reset' | 'firstAdmin';

/**
 * Where one-time links lead: somebody chooses a password, and is signed in. The token is behind the `#`, which browsers send to nobody; it
 * leaves the address at once, so that it is in no history and on no screen that is shared.
 */
export function LinkPage({ linkFor }: { linkFor: LinkFor }) {
  const { w, speak } = useWords();
  const session = useSession();
  const [, go] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const [pending, setPending] = useState<Pending | null>(null);
  // Before anything is shown.
  useLayoutEffect(() => {
    history.replaceState(null, '', location.pathname);
  }, []);

  const toFront = () => {
    go('/', { replace: true });
  };
  const goOn = async () => {
    await session.ask();
    toFront();
  };
  return (
    <main className="sign-in">
      <Page title={w.links.titles[linkFor]}>
        {pending && <FactorForm pending={pending} onDone={goOn} onGone={toFront} />}
        {!pending && token !== '' && (
          <PasswordForm linkFor={linkFor} token={token} onPending={setPending} onDone={goOn} />
        )}
        {token === '' && (
          <>
            <p>{w.links.noToken}</p>
            <button type="button" onClick={toFront}>
              {w.signIn.title}
            </button>
          </>
        )}
        <p>
          <LanguageChoice onChange={speak} />
        </p>
      </Page>
    </main>
  );
}

interface PasswordFormProps {
  readonly linkFor: LinkFor;
  readonly token: string;
  readonly onPending: (pending: Pending) => void;
  readonly onDone: () => Promise<void>;
}

function PasswordForm({ linkFor, token, onPending, onDone }: PasswordFormProps) {
  const { w, language } = useWords();
  const { fault, isBusy, attempt } = useAttempt();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);

  const send = async () => {
    if (linkFor === 'firstAdmin') {
      return (await ask(CreateFirstAdmin, { input: { token, name, email, password } }, language)).it;
    }
    const document = linkFor === 'reset' ? ResetPassword : AcceptInvitation;
    return (await ask(document, { input: { token, password } }, language)).it;
  };
  const submit = async () => {
    const done = await attempt(async () => {
      const payload = await send();
      if (!payload.pendingSignIn && payload.userErrors.length === 0) await onDone();
      return payload;
    });
    if (done?.pendingSignIn) onPending(done.pendingSignIn);
  };
  return (
    <AttemptForm label={w.links.submit} fault={fault} isBusy={isBusy} submit={submit}>
      <p>{w.links.explained[linkFor]}</p>
      {linkFor === 'firstAdmin' && (
        <>
          <Field
            label={w.links.name}
            name="name"
            autoComplete="name"
            value={name}
            onChange={setName}
            isRequired
          />
          <Field
            label={w.signIn.email}
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            isRequired
          />
        </>
      )}
      <Field
        label={w.links.password}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        hint={w.links.passwordHint}
        value={password}
        onChange={setPassword}
        isRequired
      />
      <p>
        <label>
          <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />{' '}
          {w.links.show}
        </label>
      </p>
    </AttemptForm>
  );
}
