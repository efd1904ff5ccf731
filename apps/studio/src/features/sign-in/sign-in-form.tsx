import { useEffect, useState } from 'react';
import { Field } from '../../parts/field.jsx';
import { ask } from '../../server/ask.js';
import type { ResultOf } from '../../server/graphql.js';
import { useReach } from '../../server/reach.jsx';
import { useWords } from '../../words/words.jsx';
import { AttemptForm } from './attempt-form.jsx';
import { askAuthenticator } from './ask-authenticator.js';
import { FactorForm } from './factor-form.jsx';
import { Forgotten } from './forgotten.jsx';
import { Options, SignIn, SignInWithPasskey, StartPasskeySignIn, type Pending } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';
import { useGoIn } from './use-go-in.js';

/** Where somebody comes back to who has signed in over a page of another window. */
const signedInPath = '/studio/signed-in';

type SignInOptions = ResultOf<typeof Options>['signInOptions'];

/**
 * All ways in that the newsroom has: password, passkey, single sign-on; and the second factor after them.
 *
 * @param isOverPage whether there is a page behind it that has to stay
 */
export function SignInForm({ isOverPage = false }: { isOverPage?: boolean }) {
  const { language } = useWords();
  const { isReachable, noAnswer } = useReach();
  const goIn = useGoIn();
  const [options, setOptions] = useState<SignInOptions | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);

  useEffect(() => {
    if (options || !isReachable) return;
    ask(Options, {}, language).then(
      (answer) => {
        setOptions(answer.signInOptions);
      },
      () => {
        noAnswer();
      },
    );
  }, [options, isReachable, language, noAnswer]);

  const startAgain = () => {
    setPending(null);
  };
  if (pending) return <FactorForm pending={pending} onDone={goIn} onGone={startAgain} />;
  return (
    <>
      {options?.password !== false && <PasswordForm onPending={setPending} />}
      {options?.passwordReset && <Forgotten />}
      {options?.passkey && <PasskeyButton />}
      {options?.providers.map((provider) => (
        <ProviderLink key={provider.id} {...provider} isOverPage={isOverPage} />
      ))}
    </>
  );
}

function PasswordForm({ onPending }: { onPending: (pending: Pending) => void }) {
  const { w, language } = useWords();
  const goIn = useGoIn();
  const { fault, isBusy, attempt } = useAttempt();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  const submit = async () => {
    const input = { email, password };
    const done = await attempt(async () => {
      const { signIn } = await ask(SignIn, { input }, language);
      if (!signIn.pendingSignIn && signIn.userErrors.length === 0) await goIn();
      return signIn;
    });
    if (done?.pendingSignIn) onPending(done.pendingSignIn);
  };
  return (
    <AttemptForm label={w.signIn.submit} fault={fault} isBusy={isBusy} submit={submit}>
      <Field
        label={w.signIn.email}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
      />
      <Field
        label={w.signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
    </AttemptForm>
  );
}

function PasskeyButton() {
  const { w, language } = useWords();
  const goIn = useGoIn();
  const { fault, isBusy, attempt } = useAttempt();

  const start = () =>
    attempt(async () => {
      const { startPasskeySignIn: begun } = await ask(StartPasskeySignIn, {}, language);
      if (begun.options == null) return begun;
      const passkey = await askAuthenticator(begun.options);
      const { signInWithPasskey } = await ask(SignInWithPasskey, { passkey }, language);
      if (signInWithPasskey.userErrors.length === 0) await goIn();
      return signInWithPasskey;
    });
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => void start()}>
        {w.signIn.withPasskey}
      </button>
      <p className="fault" role="alert">
        {fault}
      </p>
    </>
  );
}

interface ProviderLinkProps {
  readonly name: string;
  readonly startUrl: string;
  readonly isOverPage: boolean;
}

function ProviderLink({ name, startUrl, isOverPage }: ProviderLinkProps) {
  const { w } = useWords();
  // In a window of its own, which tells this one when it is done.
  const returnTo = isOverPage ? signedInPath : `${location.pathname}${location.search}`;
  return (
    <a
      className="button"
      href={`${startUrl}?returnTo=${encodeURIComponent(returnTo)}`}
      target={isOverPage ? '_blank' : undefined}
      rel="noopener"
    >
      {w.signIn.withProvider(name)} {isOverPage && w.signIn.inNewWindow}
    </a>
  );
}
