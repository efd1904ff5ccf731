import { useClient } from 'urql';
import { Link } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { More } from '../../../parts/more.jsx';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Attempts, Redeliver } from './webhook-documents.js';
import { manuscriptPlace } from '../../../basics/manuscript-place.js';

interface AttemptLogProps {
  readonly webhookId: string;
  readonly after: string | null;
  readonly onRedelivered: () => void;
}

/** How deliveries went, newest first; each message can be sent again. */
export function AttemptLog({ webhookId, after, onRedelivered }: AttemptLogProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [{ data, error }] = useReading({ query: Attempts, variables: { id: webhookId, after } });
  const attempts = data?.webhook?.attempts;
  if (!attempts) return <ReadingState error={error} />;
  const { edges, pageInfo } = attempts;
  if (edges.length === 0) return <p className="quiet">{n.webhooks.noAttempts}</p>;
  const errors: Readonly<Record<string, string>> = n.webhooks.errors;
  const seen = new Set<string>();
  return (
    <>
      <ul className="things">
        {edges.map(({ node: { id, startedAt, duration, status, error: fault, answer, message } }) => {
          // Of the attempts of one message, the last is the one to begin again from.
          const isLast = !seen.has(message.id);
          seen.add(message.id);
          const isFine = status !== null && status < 300;
          return (
            <li key={id}>
              <Moment at={startedAt} />
              <span>{message.type}</span>
              <span className={isFine ? 'state' : 'urgent'}>
                {status ?? (fault === null ? '' : (errors[fault] ?? fault))}
              </span>
              <span className="quiet">
                {n.webhooks.took(duration)}; {n.webhooks.states[message.state]}
              </span>
              {message.articleId !== null && (
                <Link href={manuscriptPlace(message.articleId)}>{n.webhooks.article}</Link>
              )}
              {answer !== null && <code className="said">{answer}</code>}
              {isLast && message.state !== 'PENDING' && (
                <Deed
                  label={n.webhooks.again}
                  explained={n.webhooks.againExplained}
                  act={() => client.mutation(Redeliver, { input: { webhookId, messageId: message.id } })}
                  onDone={({ count }) => {
                    announce({ text: n.webhooks.redelivered(count ?? 0) });
                    onRedelivered();
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <AttemptLog webhookId={webhookId} after={next} onRedelivered={onRedelivered} />}
      </More>
    </>
  );
}
