import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Choice } from '../../../parts/choice.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { More } from '../../../parts/more.jsx';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords, type NewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Messages, ReplayMessage } from './source-documents.js';

type Outcome = keyof NewsroomWords['sources']['outcomes'];

const outcomes: readonly Outcome[] = [
  'RECEIVED',
  'STORED',
  'UPDATED',
  'DUPLICATE',
  'QUARANTINED',
  'REJECTED',
];

/** What came in from a source, and what became of it: every message has a receipt. */
export function SourceMessages({ sourceId }: { sourceId: string }) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  return (
    <section>
      <h3>{n.sources.messages}</h3>
      <Choice
        label={n.sources.outcome}
        value={outcome}
        options={[['', w.wire.any], ...outcomes.map((each) => [each, n.sources.outcomes[each]] as const)]}
        onChange={setOutcome}
      />
      <MessageList key={outcome} sourceId={sourceId} outcome={outcome === '' ? null : outcome} after={null} />
    </section>
  );
}

interface MessageListProps {
  readonly sourceId: string;
  readonly outcome: Outcome | null;
  readonly after: string | null;
}

function MessageList({ sourceId, outcome, after }: MessageListProps) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [{ data, error }] = useReading({ query: Messages, variables: { sourceId, outcome, after } });
  if (!data) return <ReadingState error={error} />;
  const { edges, pageInfo } = data.wireMessages;
  const reasons: Readonly<Record<string, string>> = n.sources.reasons;
  if (edges.length === 0) return <p className="quiet">{n.sources.noMessages}</p>;
  return (
    <>
      <ul className="things">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Moment at={node.receivedAt} />
            <span
              className={node.outcome === 'QUARANTINED' || node.outcome === 'REJECTED' ? 'urgent' : 'state'}
            >
              {n.sources.outcomes[node.outcome]}
            </span>
            {node.reason !== null && <span>{reasons[node.reason] ?? node.reason}</span>}
            {node.items.map(({ id, headline }) => (
              <Link key={id} href={`/wire/${encodeURIComponent(id)}`}>
                {headline ?? w.manuscript.noHeadline}
              </Link>
            ))}
            <span className="quiet">
              {[node.format, node.name, n.sources.bytes(node.size), node.detail].filter(Boolean).join(', ')}
            </span>
            {node.outcome === 'QUARANTINED' && (
              <Deed
                label={n.sources.replay}
                explained={n.sources.replayExplained}
                act={() => client.mutation(ReplayMessage, { input: { messageId: node.id } })}
                onDone={({ message }) =>
                  announce({ text: n.sources.replayed(n.sources.outcomes[message?.outcome ?? 'RECEIVED']) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <MessageList sourceId={sourceId} outcome={outcome} after={next} />}
      </More>
    </>
  );
}
