import { useWords } from '../words/words.jsx';
import { WordChanges } from './word-changes.jsx';

interface FieldChange {
  readonly field: string;
  readonly words: Parameters<typeof WordChanges>[0]['words'];
}

/** Fields that differ, each with its name and the words that do. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const { w } = useWords();
  const names: Readonly<Record<string, string>> = w.fields;
  const signals: Readonly<Record<string, string>> = w.wire.signals;
  const named = (word: FieldChange['words'][number]) => ({ ...word, text: signals[word.text] ?? word.text });
  return (
    <dl className="changes">
      {changes.map(({ field, words }) => (
        <div key={field}>
          <dt>{names[field] ?? field}</dt>
          <dd>
            <WordChanges words={field === 'signal' ? words.map(named) : words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
