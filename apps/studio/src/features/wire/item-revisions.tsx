import { useState } from 'react';
import { FieldChanges } from '../../parts/field-changes.jsx';
import { Moment } from '../../parts/moment.jsx';
import { OpenedDetails } from '../../parts/opened-details.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { RevisionPair } from '../../parts/revision-pair.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { ReadItemDiff, ReadReceipts, type WholeItem } from './wire-documents.js';

/** All that the agency sent of an item: its revisions, what differs between any two of them, and the receipts. */
export function ItemRevisions({ item }: { item: WholeItem }) {
  const { w } = useWords();
  const { id, revision, revisions } = item;
  return (
    <section>
      <h3>{w.wire.revisions}</h3>
      <ol className="history">
        {revisions.map(({ number, at, headline, signal }) => (
          <li key={number} value={number}>
            {headline ?? w.manuscript.noHeadline} {signal === 'NONE' ? '' : `(${w.wire.signals[signal]})`}{' '}
            <span className="quiet">
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ol>
      {revisions.length > 1 && (
        <OpenedDetails summary={w.compare.title}>
          <Comparison key={revision} id={id} numbers={revisions.map(({ number }) => number)} />
        </OpenedDetails>
      )}
      <OpenedDetails summary={w.wire.receipts}>
        <Receipts id={id} since={revision} />
      </OpenedDetails>
    </section>
  );
}

/** From the one before the newest to the newest, until somebody chooses others. */
function Comparison({ id, numbers }: { id: string; numbers: readonly number[] }) {
  const [pair, setPair] = useState({ from: numbers.at(-2) ?? 1, to: numbers.at(-1) ?? 1 });
  return (
    <>
      <RevisionPair numbers={numbers} {...pair} onChange={setPair} />
      <Differences id={id} {...pair} />
    </>
  );
}

function Differences(asked: { id: string; from: number; to: number }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadItemDiff, variables: asked });
  const differences = data?.wireItem?.diff.differences;
  if (!differences) return <ReadingState error={error} />;
  if (differences.length === 0) return <p className="quiet">{w.compare.same}</p>;
  return <FieldChanges changes={differences} />;
}

function Receipts({ id, since }: { id: string; since: number }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadReceipts, variables: { id } }, since);
  const revisions = data?.wireItem?.revisions;
  if (!revisions) return <ReadingState error={error} />;
  return (
    <ol>
      {revisions.map(({ number, receipt: { outcome, name, format, size, sha256, receivedAt, reason } }) => (
        <li key={number} value={number}>
          {[w.wire.outcomes[outcome], reason, format, name, w.wire.bytes(size)]
            .filter((part) => part != null)
            .join(', ')}{' '}
          <span className="quiet">
            <Moment at={receivedAt} /> <code title={sha256}>{sha256.slice(0, 12)}</code>
          </span>
        </li>
      ))}
    </ol>
  );
}
