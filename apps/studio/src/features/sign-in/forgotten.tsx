import { useState } from 'react';
import { Field } from '../../parts/field.jsx';
import { ask } from '../../server/ask.js';
import { useWords } from '../../words/words.jsx';
import { RequestPasswordReset } from './link-documents.js';
import { useAttempt } from './use-attempt.js';

/** Asks for a mail with a link to choose a new password. The answer never says whether somebody has the address. */
export function Forgotten() {
  const { w, language } = useWords();
  const { fault, isBusy, attempt } = useAttempt();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const submit = async () => {
    const done = await attempt(
      async () => (await ask(RequestPasswordReset, { email }, language)).requestPasswordReset,
    );
    setSent(done !== null);
  };
  return (
    <details>
      <summary>{w.links.forgotten}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label={w.links.forgottenEmail}
          name="forgotten"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
        />
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="submit" disabled={isBusy}>
          {w.links.send}
        </button>
        <p role="status">{isSent ? w.links.sent : ''}</p>
      </form>
    </details>
  );
}
