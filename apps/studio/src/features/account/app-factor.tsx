import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { ChangeForm } from '../../parts/change-form.jsx';
import { CodeApp, ConfirmTotp, StartTotp, type CodeAppSecret } from '../../parts/code-app.jsx';
import { Deed } from '../../parts/deed.jsx';
import { Dialog } from '../../parts/dialog.jsx';
import { Moment } from '../../parts/moment.jsx';
import { useWords } from '../../words/words.jsx';
import { useAccountWords } from '../../words/account/account-words.js';
import { RemoveTotp, type Factors } from './account-documents.js';
import { ProofFields, proven, useProof } from './proof-fields.jsx';

interface FactorProps {
  readonly factors: Factors;
  /** Something has changed; the recovery codes, if there are new ones. */
  readonly onChange: (codes?: readonly string[] | null) => void;
}

/** An app that shows codes. */
export function AppFactor({ factors, onChange }: FactorProps) {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const proving = useProof(factors);
  const [begun, setBegun] = useState<CodeAppSecret | null>(null);
  const { totpSince } = factors;
  return (
    <>
      <h3>{a.factors.app}</h3>
      <p className={totpSince === null ? 'quiet' : ''}>
        {totpSince === null ? (
          a.factors.noApp
        ) : (
          <>
            {a.factors.appSince} <Moment at={totpSince} />
          </>
        )}
      </p>
      <div className="buttons">
        {totpSince === null ? (
          <Deed
            label={a.factors.setUpApp}
            explained={a.factors.setUpExplained}
            act={async () => {
              const proof = await proving.proof();
              return client.mutation(StartTotp, { input: proof === null ? {} : { proof } });
            }}
            onDone={(payload) => {
              proving.filled.settle();
              setBegun(payload);
            }}
          >
            <ProofFields {...proving} />
          </Deed>
        ) : (
          <Deed
            label={a.factors.removeApp}
            explained={a.factors.removeAppExplained}
            isGrave
            act={async () => client.mutation(RemoveTotp, { input: { proof: proven(await proving.proof()) } })}
            onDone={() => {
              proving.filled.settle();
              announce({ text: a.factors.appRemoved });
              onChange();
            }}
          >
            <ProofFields {...proving} />
          </Deed>
        )}
      </div>
      {begun && (
        <ConfirmApp
          begun={begun}
          onClose={() => setBegun(null)}
          onDone={(codes) => {
            setBegun(null);
            announce({ text: a.factors.appAdded });
            onChange(codes);
          }}
        />
      )}
    </>
  );
}

interface ConfirmAppProps {
  readonly begun: CodeAppSecret;
  readonly onClose: () => void;
  readonly onDone: (codes: readonly string[] | null) => void;
}

function ConfirmApp({ begun, onClose, onDone }: ConfirmAppProps) {
  const { w } = useWords();
  const a = useAccountWords();
  const client = useClient();
  const [code, setCode] = useState('');
  return (
    <Dialog title={a.factors.setUpApp} onClose={onClose}>
      <ChangeForm
        submit={a.factors.confirm}
        act={() => client.mutation(ConfirmTotp, { input: { code } })}
        onDone={({ recoveryCodes }) => onDone(recoveryCodes)}
        buttons={
          <button type="button" onClick={onClose}>
            {w.moves.cancel}
          </button>
        }
      >
        <CodeApp begun={begun} code={code} onCode={setCode} />
      </ChangeForm>
    </Dialog>
  );
}
