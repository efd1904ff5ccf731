import { useWords } from '../words/words.jsx';
import { Choice } from './choice.jsx';

interface RevisionPairProps {
  /** The numbers that can be chosen. */
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly onChange: (pair: { from: number; to: number }) => void;
}

/** Which two revisions to compare. */
export function RevisionPair({ numbers, from, to, onChange }: RevisionPairProps) {
  const { w } = useWords();
  const options = numbers.map((number) => [String(number), w.manuscript.revision(number)] as const);
  return (
    <p className="filters">
      <Choice
        label={w.compare.from}
        value={String(from)}
        options={options}
        onChange={(chosen) => onChange({ from: Number(chosen), to })}
      />
      <Choice
        label={w.compare.to}
        value={String(to)}
        options={options}
        onChange={(chosen) => onChange({ from, to: Number(chosen) })}
      />
    </p>
  );
}
