import { useReading } from '../../../parts/use-reading.js';
import { useWords } from '../../../words/words.jsx';
import { ReadRelated } from '../writing-documents.js';

/** The headline of an article that is related to another one, and whether readers are shown it. */
export function RelatedHeadline({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data }] = useReading({ query: ReadRelated, variables: { id } });
  if (!data) return <span className="quiet">{w.reading.busy}</span>;
  const headline = data.article?.headline ?? data.manuscript?.content.headline;
  return (
    <>
      {headline ?? w.manuscript.noHeadline}{' '}
      {!data.article && <span className="quiet">({w.manuscript.notLive})</span>}
    </>
  );
}
