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
  readonly send: (text: string) => Promise<Said>;
}

/** A few words to colleagues. They stay in the form until the server has them. */
export function SayForm({ label, submit, send }: SayFormProps) {
  const { w } = useWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);

  const say = async () => {
    setBusy(true);
    const { userErrors, error } = await send(text);
    setBusy(false);
    const why = whyNot(userErrors, error, w.moves.unknown);
    if (why === '') setText('');
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
      <TextArea label={label} name="text" value={text} onChange={setText} isRequired />
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" disabled={isBusy}>
        {submit}
      </button>
    </form>
  );
}
