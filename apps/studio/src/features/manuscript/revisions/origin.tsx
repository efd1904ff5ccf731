import { Link } from 'wouter';
import { useWords } from '../../../words/words.jsx';
import type { Provenance } from './revision-documents.js';

/** Whose text a block is, if it is an agency's: quietly, under it. */
export function Origin({ provenance }: { provenance: Provenance | undefined }) {
  const { w } = useWords();
  if (!provenance || provenance.state === 'OWN') return null;
  const { agencies, state, revision, wireItem } = provenance;
  return (
    <p className="origin">
      {agencies.join('/')} {w.origin[state]}
      {wireItem && revision !== null && (
        <>
          {': '}
          <Link href={`/wire/${encodeURIComponent(wireItem.id)}`}>
            {wireItem.headline ?? w.manuscript.noHeadline} ({w.wire.revision(revision)})
          </Link>
        </>
      )}
    </p>
  );
}
