import { useState } from 'react';
import { CodeApp, ConfirmTotp, StartTotp, type CodeAppSecret } from '../../parts/code-app.jsx';
import { ask } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { AttemptForm } from './attempt-form.jsx';
import { useAttempt } from './use-attempt.js';

interface FactorSetupProps {
  /** Of the sign-in that waits for it. */
  readonly secret: string;
  readonly onDone: () => Promise<void>;
  readonly onGone: () => void;
}

/** Setting up an app that shows codes, for somebody of whom the newsroom demands a second factor; then the recovery codes, once. */
export function FactorSetup({ secret, onDone, onGone }: FactorSetupProps) {
  const { w, language } = useWords();
  const { fault, isBusy, attempt } = useAttempt();
  const [begun, setBegun] = useState<CodeAppSecret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');

  const begin = async () => {
    const done = await attempt(
      async () => (await ask(StartTotp, { input: { pending: secret } }, language)).it,
    );
    if (done) setBegun(done);
  };
  const confirm = async () => {
    const done = await attempt(
      async () => (await ask(ConfirmTotp, { input: { pending: secret, code } }, language)).it,
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
      <CodeApp begun={begun} code={code} onCode={setCode} />
    </AttemptForm>
  );
}
