import { useClient } from 'urql';
import { Deed } from '../../parts/deed.jsx';
import { useAccountWords } from '../../words/account/account-words.js';
import { MakeRecoveryCodes, type Factors } from './account-documents.js';
import { ProofFields, proven, useProof } from './proof-fields.jsx';

interface RecoveryCodesProps {
  readonly factors: Factors;
  readonly onMade: (codes: readonly string[] | null) => void;
}

/** For when the phone is gone. Whoever has no other factor has no use for them. */
export function RecoveryCodes({ factors, onMade }: RecoveryCodesProps) {
  const a = useAccountWords();
  const client = useClient();
  const proving = useProof(factors);
  if (factors.totpSince === null && factors.passkeys.length === 0) return null;
  return (
    <>
      <h3>{a.factors.codes}</h3>
      <p>
        {a.factors.codesLeft(factors.recoveryCodesLeft)} {a.factors.codesFor}
      </p>
      <div className="buttons">
        <Deed
          label={a.factors.makeCodes}
          explained={a.factors.makeCodesExplained}
          isGrave
          act={async () =>
            client.mutation(MakeRecoveryCodes, { input: { proof: proven(await proving.proof()) } })
          }
          onDone={({ recoveryCodes }) => {
            proving.filled.settle();
            onMade(recoveryCodes);
          }}
        >
          <ProofFields {...proving} />
        </Deed>
      </div>
    </>
  );
}
