import { useEffect, useState } from 'react';
import { Field } from '../../parts/field.jsx';
import { ask } from '../../server/ask.js';
import type { ResultOf } from '../../server/graphql.js';
import { useReach } from '../../server/reach.jsx';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { askAuthenticator } from './ask-authenticator.js';
import { FactorForm } from './factor-form.jsx';
import { Forgotten } from './forgotten.jsx';
import { Options, SignIn, SignInWithPasskey, StartPasskeySignIn, type Pending } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';

type SignInOptions = ResultOf<typeof Options>['signInOptions'];

/** All ways in that the newsroom has: password, passkey, single sign-on; and the second factor after them. */
export function SignInForm() {
  const { language } = useWords();
  const { isReachable, report } = useReach();
  const session = useSession();
  const [options, setOptions] = useState<SignInOptions | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);

  useEffect(() => {
    if (options || !isReachable) return;
    ask(Options, {}, language).then(
      (answer) => {
        setOptions(answer.signInOptions);
      },
      () => {
        report(false);
      },
    );
  }, [options, isReachable, language, report]);

  const startAgain = () => {
    setPending(null);
  };
  if (pending) return <FactorForm pending={pending} onDone={session.ask} onGone={startAgain} />;
  return (
    <>
      {options?.password !== false && <PasswordForm onPending={setPending} />}
      {options?.passwordReset && <Forgotten />}
      {options?.passkey && <PasskeyButton />}
      {options?.providers.map((provider) => (
        <ProviderLink key={provider.id} {...provider} />
      ))}
    </>
  );
}

function PasswordForm({ onPending }: { onPending: (pending: Pending) => void }) {
  const { w, language } = useWords();
  const session = useSession();
  const { fault, isBusy, attempt } = useAttempt();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  const submit = async () => {
    const input = { email, password };
    const done = await attempt(async () => {
      const { signIn } = await ask(SignIn, { input }, language);
      if (!signIn.pendingSignIn && signIn.userErrors.length === 0) await session.ask();
      return signIn;
    });
    if (done?.pendingSignIn) onPending(done.pendingSignIn);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
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
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="main" disabled={isBusy}>
        {w.signIn.submit}
      </button>
    </form>
  );
}

function PasskeyButton() {
  const { w, language } = useWords();
  const session = useSession();
  const { fault, isBusy, attempt } = useAttempt();

  const start = () =>
    attempt(async () => {
      const { startPasskeySignIn: begun } = await ask(StartPasskeySignIn, {}, language);
      if (begun.options == null) return begun;
      const passkey = await askAuthenticator(begun.options);
      const { signInWithPasskey } = await ask(SignInWithPasskey, { passkey }, language);
      if (signInWithPasskey.userErrors.length === 0) await session.ask();
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

function ProviderLink({ name, startUrl }: { name: string; startUrl: string }) {
  const { w } = useWords();
  const here = `${location.pathname}${location.search}`;
  return (
    <a className="button" href={`${startUrl}?returnTo=${encodeURIComponent(here)}`}>
      {w.signIn.withProvider(name)}
    </a>
  );
}
