import { useState } from 'react';
import { ShownOnce } from '../../parts/shown-once.jsx';
import { useAccountWords } from '../../words/account/account-words.js';
import type { Factors } from './account-documents.js';
import { AppFactor } from './app-factor.jsx';
import { PasskeyFactors } from './passkey-factors.jsx';
import { RecoveryCodes } from './recovery-codes.jsx';

interface SecondFactorsProps {
  readonly factors: Factors;
  readonly hasPasskeys: boolean;
  readonly onChange: () => void;
}

/** What somebody signs in with beside a password. Recovery codes come with the first of it, and are shown once. */
export function SecondFactors({ factors, hasPasskeys, onChange }: SecondFactorsProps) {
  const a = useAccountWords();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const changed = (made: readonly string[] | null = null) => {
    if (made) setCodes(made);
    onChange();
  };
  return (
    <section>
      <h2>{a.factors.title}</h2>
      {factors.isDemanded && <p>{a.factors.demanded}</p>}
      <AppFactor factors={factors} onChange={changed} />
      {hasPasskeys && <PasskeyFactors factors={factors} onChange={changed} />}
      <RecoveryCodes factors={factors} onMade={changed} />
      {codes.length > 0 && (
        <ShownOnce
          title={a.factors.codes}
          explained={a.factors.keepCodes}
          lines={codes}
          onClose={() => setCodes([])}
        />
      )}
    </section>
  );
}
