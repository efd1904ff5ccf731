import { Link } from 'wouter';
import { OpenedDetails } from '../../parts/opened-details.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { WordChanges } from '../../parts/word-changes.jsx';
import { useWords } from '../../words/words.jsx';
import { ReadGroupDifferences, type WholeItem } from './wire-documents.js';

/** The other items that tell the same story, and what each of them says differently. */
export function ItemGroup({ item }: { item: WholeItem }) {
  const { w } = useWords();
  const others = item.group?.items.filter(({ id }) => id !== item.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{w.wire.sameStory}</h3>
      <ul>
        {others.map(({ id, headline, source }) => (
          <li key={id}>
            <Link href={`/wire/${encodeURIComponent(id)}`}>{headline ?? w.manuscript.noHeadline}</Link>{' '}
            <span className="quiet">{source.name}</span>
          </li>
        ))}
      </ul>
      <OpenedDetails summary={w.wire.whatDiffers}>
        <Differences id={item.id} since={`${item.revision} ${others.length}`} />
      </OpenedDetails>
    </section>
  );
}

function Differences({ id, since }: { id: string; since: string }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadGroupDifferences, variables: { id } }, since);
  if (!data) return <ReadingState error={error} />;
  return data.wireItem?.group?.differences.map(({ item, paragraphs }) => (
    <div key={item.id} className="changes">
      <h4>{w.wire.toldBy(item.source.name)}</h4>
      {paragraphs.length === 0 && <p className="quiet">{w.wire.wordForWord}</p>}
      {paragraphs.map(({ words }, at) => (
        <p key={at}>
          <WordChanges words={words} />
        </p>
      ))}
    </div>
  ));
}
