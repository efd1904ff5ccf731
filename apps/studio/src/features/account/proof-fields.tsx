import { Field } from '../../parts/field.jsx';
import { SelectField } from '../../parts/select-field.jsx';
import { useFilled } from '../../parts/use-filled.js';
import { useAccountWords } from '../../words/account/account-words.js';
import type { Factors } from './account-documents.js';
import { usePasskey } from './passkeys.js';

type Way = 'password' | 'code' | 'recoveryCode' | 'passkey';

/** What shows that it is still the same person: exactly one of these. */
export type Proof =
  | { readonly password: string }
  | { readonly code: string }
  | { readonly recoveryCode: string }
  | { readonly passkey: string };

interface Proving {
  readonly ways: readonly Way[];
  readonly filled: ReturnType<typeof useFilled<{ way: Way; secret: string }>>;
  /**
   * The proof; null where nothing was filled in.
   *
   * @throws {DOMException} if no passkey was given
   */
  readonly proof: () => Promise<Proof | null>;
}

/** A password does only for those who have no second factor. */
export function useProof(factors: Factors): Proving {
  const ways: readonly Way[] = [
    ...(factors.totpSince === null ? [] : (['code'] as const)),
    ...(factors.passkeys.length === 0 ? [] : (['passkey'] as const)),
    ...(factors.recoveryCodesLeft === 0 ? [] : (['recoveryCode'] as const)),
  ];
  const known = ways.length === 0 ? (['password'] as const) : ways;
  const filled = useFilled<{ way: Way; secret: string }>({ way: known[0] ?? 'password', secret: '' });
  const { way, secret } = filled.values;
  return {
    ways: known,
    filled,
    proof: async () => {
      if (way === 'passkey') return { passkey: await usePasskey(factors.passkeyOptions ?? '{}') };
      if (secret === '') return null;
      if (way === 'password') return { password: secret };
      return way === 'code' ? { code: secret } : { recoveryCode: secret };
    },
  };
}

/** Asks for the proof. The field is called as the server calls it, so that its refusals stand there. */
export function ProofFields({ ways, filled }: Pick<Proving, 'ways' | 'filled'>) {
  const a = useAccountWords();
  const { way, secret } = filled.values;
  const set = filled.bind('secret').onChange;
  return (
    <>
      {ways.length > 1 && (
        <SelectField
          label={a.proof.by}
          options={ways.map((each) => [each, a.proof.ways[each]] as const)}
          {...filled.bind('way')}
        />
      )}
      {way === 'passkey' ? (
        <p className="quiet">{a.proof.passkeyHint}</p>
      ) : (
        <Field
          label={a.proof[way]}
          name="proof"
          type={way === 'password' ? 'password' : 'text'}
          autoComplete={way === 'password' ? 'current-password' : 'one-time-code'}
          inputMode={way === 'code' ? 'numeric' : 'text'}
          value={secret}
          onChange={set}
        />
      )}
    </>
  );
}

/** For what is never done without a proof: an empty one is refused in the words of the server. */
export function proven(proof: Proof | null): Proof {
  return proof ?? { password: '' };
}
