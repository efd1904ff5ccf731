import { useState } from 'react';
import type { CombinedError } from 'urql';
import { TextArea } from '../../parts/text-area.jsx';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';

interface Said {
  readonly userErrors: readonly { readonly message: string }[];
  readonly error: CombinedError | undefined;
}

interface SayFormProps {
  readonly label: string;
  readonly submit: string;
  readonly text: string;
  readonly onText: (change: (before: string) => string) => void;
  readonly send: (text: string) => Promise<Said>;
}

/** A few words to colleagues. They stay in the form until the server has them; so do those that are typed while others are sent. */
export function SayForm({ label, submit, text, onText, send }: SayFormProps) {
  const { w } = useWords();
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);

  const say = async () => {
    if (isBusy) return;
    setBusy(true);
    const { userErrors, error } = await send(text);
    setBusy(false);
    const why = whyNot(userErrors, error, w.moves.unknown);
    if (why === '') onText((now) => (now === text ? '' : now));
    setFault(why);
  };
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <TextArea label={label} name="text" value={text} onChange={(typed) => onText(() => typed)} isRequired />
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" aria-disabled={isBusy}>
        {submit}
      </button>
    </form>
  );
}
