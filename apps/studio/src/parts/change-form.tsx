import { useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { whyNot } from '../server/why-not.js';
import { useWords } from '../words/words.jsx';
import { FieldFaultsContext } from './field-faults.js';
import { useUnsent } from './leaving.jsx';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

export interface Outcome {
  readonly userErrors: readonly Refusal[];
}

export interface Answer<Payload extends Outcome> {
  readonly data?: { readonly it: Payload } | undefined;
  readonly error?: CombinedError | undefined;
}

interface ChangeFormProps<Payload extends Outcome> {
  /** What the button says. */
  readonly submit: string;
  readonly isGrave?: boolean;
  /** Whether it holds what would be lost with it. */
  readonly isFilled?: boolean;
  /** Whether there is nothing to send, or it must not be sent now. */
  readonly isIdle?: boolean;
  /** Sends what was filled in. */
  readonly act: () => PromiseLike<Answer<Payload>>;
  /** It was done. */
  readonly onDone: (payload: Payload) => void;
  /** Somebody else was first: what is shown is to be read anew. */
  readonly onConflict?: () => void;
  readonly onBusy?: (isBusy: boolean) => void;
  /** More buttons, behind the first. */
  readonly buttons?: ReactNode;
  readonly children?: ReactNode;
}

const none: ReadonlyMap<string, string> = new Map();

/**
 * A form that changes something. What was filled in stays until it is done; each refusal stands at its field, which gets the focus, or
 * below the form if it has none.
 */
export function ChangeForm<Payload extends Outcome>(props: ChangeFormProps<Payload>) {
  const { w } = useWords();
  const wasSent = useUnsent(props.isFilled ?? false);
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState(none);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const busy = (is: boolean) => {
    setBusy(is);
    props.onBusy?.(is);
  };

  /** Null if the browser has refused: the person was asked for a passkey, and gave none. */
  const attempted = async (): Promise<Answer<Payload> | null> => {
    try {
      return await props.act();
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  };
  const send = async () => {
    if (isBusy || props.isIdle) return;
    busy(true);
    setFaults(none);
    setOthers([]);
    const answer = await attempted();
    busy(false);
    if (answer === null) return setOthers([w.signIn.passkeyFailed]);
    const { data, error } = answer;
    const refusals = data?.it.userErrors ?? [];
    const why = whyNot([], error, w.forms.noAnswer);
    if (data && refusals.length === 0 && why === '') {
      wasSent();
      return props.onDone(data.it);
    }
    const { atFields, elsewhere } = sorted(refusals, form.current);
    setFaults(atFields);
    setOthers(why === '' ? elsewhere : [...elsewhere, why]);
    const [first] = atFields.keys();
    if (first !== undefined) fieldOf(form.current, first)?.focus();
    if (refusals.some(({ code }) => code === 'VERSION_CONFLICT')) props.onConflict?.();
  };
  return (
    <form
      ref={form}
      className="change"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FieldFaultsContext value={faults}>{props.children}</FieldFaultsContext>
      <div role="alert">
        {others.map((message) => (
          <p key={message} className="fault">
            {message}
          </p>
        ))}
      </div>
      <p className="buttons">
        {/* A button that were disabled would lose the focus, and whoever uses the keyboard their place. */}
        <button
          type="submit"
          className={props.isGrave ? 'grave' : 'main'}
          aria-disabled={isBusy || props.isIdle ? true : undefined}
        >
          {props.submit}
        </button>
        {props.buttons}
      </p>
    </form>
  );
}

/** A path such as `licence`, `web` belongs to the field `licence.web`; `aliases`, `0` to `aliases`. */
function sorted(refusals: readonly Refusal[], form: HTMLFormElement | null) {
  const atFields = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const { field, message } of refusals) {
    const path = field ?? [];
    const names = path.map((_, at) => path.slice(0, path.length - at).join('.'));
    const name = names.find((each) => fieldOf(form, each) !== null);
    if (name === undefined) elsewhere.push(message);
    else atFields.set(name, [atFields.get(name) ?? '', message].join(' ').trim());
  }
  return { atFields, elsewhere };
}

function fieldOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`) ?? null;
}
