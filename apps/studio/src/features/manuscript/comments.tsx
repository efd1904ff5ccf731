import { useState } from 'react';
import { useClient } from 'urql';
import { More } from '../../parts/more.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { AddComment, ReadThreads } from './manuscript-documents.js';
import { SayForm } from './say-form.jsx';
import { ThreadView } from './thread-view.jsx';

interface CommentsProps {
  readonly id: string;
  /** The keys of the blocks, in their order. */
  readonly blockKeys: readonly string[];
  /** Of the manuscript: with each change there may be other threads. */
  readonly version: number;
}

/** What colleagues say about a manuscript: what is open, and what was settled for whoever asks. */
export function Comments({ id, blockKeys, version }: CommentsProps) {
  const { w } = useWords();
  const client = useClient();
  const [showsResolved, setShowsResolved] = useState(false);
  const [begun, setBegun] = useState(0);
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{w.comments.title}</h2>
      <Threads id={id} blockKeys={blockKeys} since={`${version} ${begun}`} isOpen after={null} />
      <SayForm
        label={w.comments.begin}
        submit={w.comments.send}
        send={async (text) => {
          const { data, error } = await client.mutation(AddComment, { input: { manuscriptId: id, text } });
          if (data?.it.thread) setBegun(begun + 1);
          return { userErrors: data?.it.userErrors ?? [], error };
        }}
      />
      {showsResolved ? (
        <Threads id={id} blockKeys={blockKeys} since={version} isOpen={false} after={null} />
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

interface ThreadsProps extends Omit<CommentsProps, 'version'> {
  /** Read anew whenever this changes. */
  readonly since: string | number;
  readonly isOpen: boolean;
  readonly after: string | null;
}

function Threads({ id, blockKeys, isOpen, after, since }: ThreadsProps) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadThreads, variables: { id, isOpen, after } }, since);
  const threads = data?.manuscript?.threads;
  if (!threads) return <ReadingState error={error} />;
  const { edges, pageInfo } = threads;
  if (edges.length === 0)
    return <p className="quiet">{isOpen ? w.comments.noneOpen : w.comments.noneResolved}</p>;
  return (
    <>
      {edges.map(({ node }) => (
        <ThreadView key={node.id} thread={node} blockKeys={blockKeys} />
      ))}
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <Threads id={id} blockKeys={blockKeys} isOpen={isOpen} after={next} since={since} />}
      </More>
    </>
  );
}
