import { useState } from 'react';
import { Field } from '../../parts/field.jsx';
import { ask } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { AttemptForm } from './attempt-form.jsx';
import { ConfirmTotp, StartTotp } from './sign-in-documents.js';
import { useAttempt } from './use-attempt.js';

interface FactorSetupProps {
  /** Of the sign-in that waits for it. */
  readonly secret: string;
  readonly onDone: () => Promise<void>;
  readonly onGone: () => void;
}

interface Begun {
  readonly secret: string | null;
  readonly uri: string | null;
}

/** Setting up an app that shows codes, for somebody of whom the newsroom demands a second factor; then the recovery codes, once. */
export function FactorSetup({ secret, onDone, onGone }: FactorSetupProps) {
  const { w, language } = useWords();
  const { fault, isBusy, attempt } = useAttempt();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');

  const begin = async () => {
    const done = await attempt(async () => (await ask(StartTotp, { pending: secret }, language)).startTotp);
    if (done) setBegun(done);
  };
  const confirm = async () => {
    const done = await attempt(
      async () => (await ask(ConfirmTotp, { pending: secret, code }, language)).confirmTotp,
    );
    if (done) setCodes(done.recoveryCodes ?? []);
  };
  const goOn = () =>
    attempt(async () => {
      await onDone();
      return { userErrors: [] };
    });
  if (codes) {
    return (
      <>
        <p>{w.signIn.keepCodes}</p>
        <ul className="codes">
          {codes.map((each) => (
            <li key={each}>
              <code>{each}</code>
            </li>
          ))}
        </ul>
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="button" className="main" disabled={isBusy} onClick={() => void goOn()}>
          {w.signIn.codesKept}
        </button>
      </>
    );
  }
  if (!begun) {
    return (
      <>
        <p>{w.signIn.mustSetUp}</p>
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="button" className="main" disabled={isBusy} onClick={() => void begin()}>
          {w.signIn.setUp}
        </button>
        <button type="button" onClick={onGone}>
          {w.signIn.startAgain}
        </button>
      </>
    );
  }
  return (
    <AttemptForm label={w.signIn.finish} fault={fault} isBusy={isBusy} submit={confirm}>
      <p>{w.signIn.enterSecret}</p>
      <p>
        <code>{begun.secret}</code>
      </p>
      {begun.uri != null && (
        <p>
          <a href={begun.uri}>{w.signIn.openApp}</a>
        </p>
      )}
      <Field
        label={w.signIn.code}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={setCode}
        isRequired
        hasFocus
      />
    </AttemptForm>
  );
}
