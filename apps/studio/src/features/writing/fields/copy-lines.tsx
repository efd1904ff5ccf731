import { useWords } from '../../../words/words.jsx';
import type { Copy } from '../copy/copy.js';
import { LineField } from './line-field.jsx';

export interface FieldsProps {
  readonly copy: Copy;
  readonly onChange: (changed: Partial<Copy>) => void;
}

interface CopyLinesProps extends FieldsProps {
  /** The headline that was made from the lead, for as long as nobody has written one. */
  readonly derivedHeadline: string | null;
}

/** What stands above the text. */
export function CopyLines({ copy, onChange, derivedHeadline }: CopyLinesProps) {
  const { w } = useWords();
  const isDerived = copy.headline === undefined;
  return (
    <>
      <LineField
        name="kicker"
        label={w.writing.kicker}
        value={copy.kicker ?? ''}
        longest={100}
        onChange={(kicker) => {
          onChange({ kicker: orNull(kicker) });
        }}
      />
      <LineField
        name="headline"
        label={w.writing.headline}
        value={isDerived ? (derivedHeadline ?? '') : (copy.headline ?? '')}
        longest={300}
        isBig
        hint={isDerived ? w.copy.headlineDerived : ''}
        onChange={(headline) => {
          onChange({ headline: orNull(headline) });
        }}
      />
      {isDerived && (
        <button
          type="button"
          className="link"
          onClick={() => {
            onChange({ headline: derivedHeadline });
          }}
        >
          {w.writing.acceptHeadline}
        </button>
      )}
      <LineField
        name="standfirst"
        label={w.writing.standfirst}
        value={copy.standfirst ?? ''}
        longest={2_000}
        onChange={(standfirst) => {
          onChange({ standfirst: orNull(standfirst) });
        }}
      />
    </>
  );
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
