import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Deed } from '../../parts/deed.jsx';
import { Field } from '../../parts/field.jsx';
import { Moment } from '../../parts/moment.jsx';
import { useFilled } from '../../parts/use-filled.js';
import { useAccountWords } from '../../words/account/account-words.js';
import { AddPasskey, RemovePasskey, RenamePasskey, StartPasskey, type Factors } from './account-documents.js';
import { makePasskey } from './passkeys.js';
import { ProofFields, proven, useProof } from './proof-fields.jsx';

interface FactorProps {
  readonly factors: Factors;
  /** Something has changed; the recovery codes, if there are new ones. */
  readonly onChange: (codes?: readonly string[] | null) => void;
}

/** Passkeys: in a phone, a laptop or a security key. */
export function PasskeyFactors({ factors, onChange }: FactorProps) {
  const a = useAccountWords();
  const { passkeys } = factors;
  return (
    <>
      <h3>{a.factors.passkeys}</h3>
      {passkeys.length === 0 && <p className="quiet">{a.factors.noPasskeys}</p>}
      <ul className="things">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>{passkey.name}</span>
            <span className="quiet">
              {passkey.isBackedUp ? a.factors.backedUp : a.factors.inDevice};{' '}
              {passkey.usedAt === null ? a.factors.neverUsed : a.factors.lastUsed}{' '}
              {passkey.usedAt !== null && <Moment at={passkey.usedAt} />}
            </span>
            <Rename passkey={passkey} />
            <Remove passkey={passkey} factors={factors} onChange={onChange} />
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Add factors={factors} onChange={onChange} />
      </div>
    </>
  );
}

function Add({ factors, onChange }: FactorProps) {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const proving = useProof(factors);
  const { values, bind, settle } = useFilled({ name: '' });
  return (
    <Deed
      label={a.factors.addPasskey}
      explained={a.factors.addPasskeyExplained}
      act={async () => {
        const proof = await proving.proof();
        const { data, error } = await client.mutation(StartPasskey, {
          input: proof === null ? {} : { proof },
        });
        const options = data?.it.options ?? null;
        if (options === null) return { data: data && { it: { ...data.it, recoveryCodes: null } }, error };
        return client.mutation(AddPasskey, { input: { ...values, passkey: await makePasskey(options) } });
      }}
      onDone={({ recoveryCodes }) => {
        settle();
        proving.filled.settle();
        announce({ text: a.factors.passkeyAdded });
        onChange(recoveryCodes);
      }}
    >
      <Field label={a.factors.passkeyName} isRequired {...bind('name')} />
      <ProofFields {...proving} />
    </Deed>
  );
}

function Rename({ passkey }: { passkey: Factors['passkeys'][number] }) {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const { values, bind, settle } = useFilled({ name: passkey.name });
  return (
    <Deed
      label={a.factors.rename}
      explained={a.factors.renameExplained}
      act={() => client.mutation(RenamePasskey, { input: { passkeyId: passkey.id, ...values } })}
      onDone={() => {
        settle();
        announce({ text: a.factors.renamed });
      }}
    >
      <Field label={a.factors.passkeyName} isRequired {...bind('name')} />
    </Deed>
  );
}

function Remove({ passkey, factors, onChange }: FactorProps & { passkey: Factors['passkeys'][number] }) {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const proving = useProof(factors);
  return (
    <Deed
      label={a.factors.removePasskey}
      explained={a.factors.removePasskeyExplained(passkey.name)}
      isGrave
      act={async () =>
        client.mutation(RemovePasskey, {
          input: { passkeyId: passkey.id, proof: proven(await proving.proof()) },
        })
      }
      onDone={() => {
        announce({ text: a.factors.passkeyRemoved });
        onChange();
      }}
    >
      <ProofFields {...proving} />
    </Deed>
  );
}
