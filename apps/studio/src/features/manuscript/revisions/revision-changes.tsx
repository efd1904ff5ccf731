import { FieldChanges } from '../../../parts/field-changes.jsx';
import { NotAnew, ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { WordChanges } from '../../../parts/word-changes.jsx';
import { useWords } from '../../../words/words.jsx';
import { ReadDiff, ReadDiffFromLive, type BlockChange } from './revision-documents.js';

interface Pair {
  readonly id: string;
  readonly from: number | 'live';
  readonly to: number;
}

/** What differs between two revisions, or from what is live, by field, block and word. */
export function RevisionChanges({ id, from, to }: Pair) {
  const { w } = useWords();
  const isFromLive = from === 'live';
  const [two] = useReading({
    query: ReadDiff,
    variables: { id, from: isFromLive ? to : from, to },
    pause: isFromLive,
  });
  const [live] = useReading({ query: ReadDiffFromLive, variables: { id, to }, pause: !isFromLive });
  const { data, error } = isFromLive ? live : two;
  const diff = data?.manuscript?.diff;
  if (!diff) return <ReadingState error={error} />;
  const { fields, blocks } = diff;
  const isSame = fields.length === 0 && blocks.length === 0;
  return (
    <>
      <NotAnew error={error} />
      {isSame && <p className="quiet">{w.compare.same}</p>}
      {fields.length > 0 && <FieldChanges changes={fields} />}
      <ol className="changes">
        {blocks.map((block) => (
          <Changed key={block.key} block={block} />
        ))}
      </ol>
    </>
  );
}

function Changed({ block: { change, words, before, after } }: { block: BlockChange }) {
  const { w } = useWords();
  const type = (after ?? before)?.__typename ?? 'Paragraph';
  const isSameText = words.every(({ kind }) => kind === 'SAME');
  return (
    <li>
      <span className="quiet">
        {w.revisions.blocks[type]}: {w.revisions.kinds[change]}
        {change === 'CHANGED' && isSameText ? ` (${w.revisions.notItsWords})` : ''}
      </span>
      <p>
        <WordChanges words={words} />
      </p>
    </li>
  );
}
