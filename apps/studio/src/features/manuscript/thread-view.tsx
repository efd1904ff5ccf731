import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Moment } from '../../parts/moment.jsx';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { ReopenThread, ReplyToComment, ResolveThread, type Thread } from './manuscript-documents.js';
import { SayForm } from './say-form.jsx';
import { blockPlace, showPlace } from './show-place.js';

/** A thread of comments: the words it is about, what was said, an answer, and settling it. */
export function ThreadView({ thread, blockKeys }: { thread: Thread; blockKeys: readonly string[] }) {
  const { w } = useWords();
  const client = useClient();
  const { id, kind, comments, resolvedAt, resolvedBy } = thread;
  return (
    <article
      className={resolvedAt == null ? 'thread' : 'thread resolved'}
      aria-label={w.comments.kinds[kind]}
    >
      <p className="quiet">
        {w.comments.kinds[kind]}
        {resolvedAt != null && (
          <>
            , {w.comments.resolvedBy(resolvedBy?.name ?? w.manuscript.somebody)} <Moment at={resolvedAt} />
          </>
        )}
      </p>
      <Anchor thread={thread} blockKeys={blockKeys} />
      {comments.map(({ id: comment, text, writtenBy, writtenAt, editedAt }) => (
        <div key={comment} className="comment">
          <p className="quiet">
            <strong>{writtenBy?.name ?? w.manuscript.somebody}</strong> <Moment at={writtenAt} />{' '}
            {editedAt != null && w.comments.edited}
          </p>
          <p className="said">{text ?? <em>{w.comments.deleted}</em>}</p>
        </div>
      ))}
      {resolvedAt == null && (
        <SayForm
          label={w.comments.reply}
          submit={w.comments.send}
          send={async (text) => {
            const { data, error } = await client.mutation(ReplyToComment, { input: { threadId: id, text } });
            return { userErrors: data?.it.userErrors ?? [], error };
          }}
        />
      )}
      <Settle thread={thread} />
    </article>
  );
}

function Anchor({ thread: { anchor }, blockKeys }: { thread: Thread; blockKeys: readonly string[] }) {
  const { w } = useWords();
  if (!anchor) return null;
  const at = blockKeys.indexOf(anchor.blockKey ?? '');
  if (at === -1) {
    return (
      <blockquote>
        {anchor.quote} <span className="quiet">{w.comments.orphaned}</span>
      </blockquote>
    );
  }
  return (
    <blockquote>
      <button
        type="button"
        className="link"
        onClick={() => {
          showPlace(blockPlace(at));
        }}
      >
        {anchor.quote}
      </button>
    </blockquote>
  );
}

function Settle({ thread: { id, resolvedAt } }: { thread: Thread }) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [fault, setFault] = useState('');
  const [document, done, name] =
    resolvedAt == null
      ? ([ResolveThread, w.comments.resolved, w.comments.resolve] as const)
      : ([ReopenThread, w.comments.reopened, w.comments.reopen] as const);

  const settle = async () => {
    const { data, error } = await client.mutation(document, { input: { threadId: id } });
    if (data?.it.thread) announce({ text: done });
    setFault(whyNot(data?.it.userErrors ?? [], error, w.moves.unknown));
  };
  return (
    <>
      <button type="button" onClick={() => void settle()}>
        {name}
      </button>
      <p className="fault" role="alert">
        {fault}
      </p>
    </>
  );
}
