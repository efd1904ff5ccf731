import { graphql } from '../server/graphql.js';
import { refusal } from '../server/refusal.js';
import { useWords } from '../words/words.jsx';
import { Field } from './field.jsx';

/** Begins to set up an app that shows codes: for whoever is signed in, or for a sign-in that waits for it. */
export const StartTotp = graphql(
  `
    mutation StartTotp($input: StartTotpInput!) {
      it: startTotp(input: $input) {
        secret
        uri
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const ConfirmTotp = graphql(
  `
    mutation ConfirmTotp($input: ConfirmTotpInput!) {
      it: confirmTotp(input: $input) {
        recoveryCodes
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

/** What the app has to know. */
export interface CodeAppSecret {
  readonly secret: string | null;
  readonly uri: string | null;
}

interface CodeAppProps {
  readonly begun: CodeAppSecret;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** The secret is typed into the app; a code that the app then shows proves that it is there. */
export function CodeApp({ begun, code, onCode }: CodeAppProps) {
  const { w } = useWords();
  return (
    <>
      <p>{w.signIn.enterSecret}</p>
      <p className="secret">
        <code>{begun.secret}</code>
      </p>
      {begun.uri !== null && (
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
        onChange={onCode}
        isRequired
        hasFocus
      />
    </>
  );
}
