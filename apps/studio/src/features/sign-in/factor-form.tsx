import { useState } from 'react';
import { Field } from '../../parts/field.jsx';
import { ask } from '../../server/ask.js';
import type { VariablesOf } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { askAuthenticator } from './ask-authenticator.js';
import { FactorSetup } from './factor-setup.jsx';
import { FinishSignIn, type Pending } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';

type Answer = VariablesOf<typeof FinishSignIn>['answer'];

interface FactorFormProps {
  readonly pending: Pending;
  readonly onDone: () => Promise<void>;
  /** Begins again, from the password. */
  readonly onGone: () => void;
}

/** The second factor: a code of the app, a recovery code or a passkey; or setting one up, where the newsroom demands one. */
export function FactorForm({ pending, onDone, onGone }: FactorFormProps) {
  const { w, language } = useWords();
  const { fault, isBusy, attempt } = useAttempt();
  const [usesRecoveryCode, setUsesRecoveryCode] = useState(!pending.factors.includes('TOTP'));
  const [code, setCode] = useState('');
  if (pending.mustSetUp) return <FactorSetup secret={pending.secret} onDone={onDone} onGone={onGone} />;

  const finish = (answer: () => Promise<Answer>) =>
    attempt(async () => {
      const variables = { pending: pending.secret, answer: await answer() };
      const { finishSignIn } = await ask(FinishSignIn, variables, language);
      if (finishSignIn.userErrors.length === 0) await onDone();
      return finishSignIn;
    });
  const { passkeyOptions } = pending;
  const hasCodes = pending.factors.some((factor) => factor !== 'PASSKEY');
  return (
    <>
      {hasCodes && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void finish(() => Promise.resolve(usesRecoveryCode ? { recoveryCode: code } : { code }));
          }}
        >
          <Field
            key={String(usesRecoveryCode)}
            label={usesRecoveryCode ? w.signIn.recoveryCode : w.signIn.code}
            name="code"
            autoComplete="one-time-code"
            inputMode={usesRecoveryCode ? 'text' : 'numeric'}
            value={code}
            onChange={setCode}
            isRequired
            hasFocus
          />
          <button type="submit" className="main" disabled={isBusy}>
            {w.signIn.finish}
          </button>
        </form>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
      {passkeyOptions != null && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => void finish(async () => ({ passkey: await askAuthenticator(passkeyOptions) }))}
        >
          {w.signIn.withPasskey}
        </button>
      )}
      {pending.factors.includes('TOTP') && pending.factors.includes('RECOVERY_CODE') && (
        <button
          type="button"
          onClick={() => {
            setUsesRecoveryCode(!usesRecoveryCode);
          }}
        >
          {usesRecoveryCode ? w.signIn.useApp : w.signIn.useRecoveryCode}
        </button>
      )}
      <button type="button" onClick={onGone}>
        {w.signIn.startAgain}
      </button>
    </>
  );
}
