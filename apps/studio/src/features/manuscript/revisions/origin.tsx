import { Link } from 'wouter';
import { useWords } from '../../../words/words.jsx';
import type { Provenance } from './revision-documents.js';

interface OriginProps {
  readonly origin: Provenance | undefined;
  /** Of the block before it: what is the same is said once. */
  readonly before: Provenance | undefined;
}

/** Whose text it is from this block on: quietly, under it. */
export function Origin({ origin, before }: OriginProps) {
  const { w } = useWords();
  if (!origin || nameOf(origin) === nameOf(before)) return null;
  const { agencies, state, revision, wireItem } = origin;
  const said = [agencies.join('/'), w.origin[state], revision === null ? '' : w.wire.revision(revision)];
  const text = said.filter((part) => part !== '').join(', ');
  return (
    <p className="origin">
      {wireItem ? <Link href={`/wire/${encodeURIComponent(wireItem.id)}`}>{text}</Link> : text}
    </p>
  );
}

/** What tells it from another. Where nothing comes before, it is own text that needs no mention. */
function nameOf(origin: Provenance | undefined): string {
  if (!origin || origin.state === 'OWN') return 'OWN';
  const { state, agencies, revision, wireItem } = origin;
  return JSON.stringify([state, agencies, revision, wireItem?.id]);
}
