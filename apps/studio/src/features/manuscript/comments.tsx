import { useState } from 'react';
import { More } from '../../parts/more.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useChange } from '../../server/use-change.js';
import { useWords } from '../../words/words.jsx';
import { AddComment, ReadThreads, type Thread } from './manuscript-documents.js';
import { SayForm } from './say-form.jsx';
import { ThreadView } from './thread-view.jsx';
import { useLinkedThread, type LinkedThread } from './use-linked-thread.js';
import { useReplies, type Replies } from './use-replies.js';

interface CommentsProps {
  readonly id: string;
  /** The keys of the blocks, in their order. */
  readonly blockKeys: readonly string[];
  /** With each change of the manuscript, or of what is said of it, there may be other threads. */
  readonly since: string;
  /** Told when something was said or settled: whether comments are open is a problem of the copy. */
  readonly onSaid: () => void;
}

/** What colleagues say about a manuscript: what is open, and what was settled for whoever asks. */
export function Comments({ since, ...about }: CommentsProps) {
  const { w } = useWords();
  const change = useChange();
  const [showsResolved, setShowsResolved] = useState(false);
  const [begun, setBegun] = useState(0);
  const [text, setText] = useState('');
  const replies = useReplies();
  const linked = useLinkedThread(about.id, since);
  const asked = { ...about, linked, replies, after: null };
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{w.comments.title}</h2>
      {linked.isMissing && (
        <p className="quiet" role="status">
          {w.comments.notHere}
        </p>
      )}
      <Threads {...asked} since={`${since} ${begun}`} isOpen />
      <SayForm
        label={w.comments.begin}
        submit={w.comments.send}
        text={text}
        onText={setText}
        send={async (said) => {
          const { data, error } = await change(AddComment, { manuscriptId: about.id, text: said });
          if (data?.it.thread) {
            setBegun((before) => before + 1);
            about.onSaid();
          }
          return { userErrors: data?.it.userErrors ?? [], error };
        }}
      />
      {showsResolved ? (
        <Threads {...asked} since={since} isOpen={false} />
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            setShowsResolved(true);
          }}
        >
          {w.comments.showResolved}
        </button>
      )}
    </section>
  );
}

interface ThreadsProps extends Omit<CommentsProps, 'since'> {
  /** Read anew whenever this changes. */
  readonly since: string | number;
  readonly isOpen: boolean;
  readonly after: string | null;
  readonly linked: LinkedThread;
  readonly replies: Replies;
}

function Threads({ after, ...asked }: ThreadsProps) {
  const { w } = useWords();
  const { id, isOpen, since, linked, replies } = asked;
  const [{ data, error }] = useReading({ query: ReadThreads, variables: { id, isOpen, after } }, since);
  const connection = data?.manuscript?.threads;
  const read = connection?.edges.map(({ node }) => node) ?? [];
  // What the address leads to is shown first, and once, unless it stands on the first page anyway.
  const isFirst = isOpen && after === null;
  const listed = isFirst
    ? withLinked(read, linked.thread)
    : read.filter(({ id: each }) => each !== linked.thread?.id);
  const left = useThreadsThatLeft(connection, listed, replies);
  if (!connection) return <ReadingState error={error} />;
  const { pageInfo } = connection;
  return (
    <>
      <NotAnew error={error} />
      {listed.length === 0 && (
        <p className="quiet">{isOpen ? w.comments.noneOpen : w.comments.noneResolved}</p>
      )}
      {listed.concat(left).map((thread) => (
        <ThreadView
          key={thread.id}
          thread={thread}
          hasLeft={left.includes(thread)}
          keepsReply={isOpen}
          linkedComment={linked.commentId}
          {...asked}
        />
      ))}
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Threads {...asked} after={next} />}
      </More>
    </>
  );
}

function withLinked(threads: readonly Thread[], linked: Thread | null): readonly Thread[] {
  return !linked || threads.some(({ id }) => id === linked.id) ? threads : [linked, ...threads];
}

/** Threads that are not in the list any more, since somebody has settled them, but to which something is being typed. */
function useThreadsThatLeft(
  /** What the list was read as. */
  reading: unknown,
  listed: readonly Thread[],
  replies: Replies,
): readonly Thread[] {
  const [shown, setShown] = useState({ reading, listed, left: [] as readonly Thread[] });
  if (shown.reading === reading) return shown.left;
  const isListed = new Set(listed.map(({ id }) => id));
  const left = [...shown.listed, ...shown.left].filter(
    ({ id }) => !isListed.has(id) && replies.to(id) !== '',
  );
  setShown({ reading, listed, left });
  return left;
}
