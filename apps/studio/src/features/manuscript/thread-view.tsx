import { useEffect, useState } from 'react';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Moment } from '../../parts/moment.jsx';
import { useChange } from '../../server/use-change.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { ReopenThread, ReplyToComment, ResolveThread, type Thread } from './manuscript-documents.js';
import { SayForm } from './say-form.jsx';
import { blockPlace, commentPlace, showPlace } from './show-place.js';
import type { Replies } from './use-replies.js';

interface ThreadViewProps {
  readonly thread: Thread;
  /** Whether it was settled while it was being answered, so that its list has it no more. */
  readonly hasLeft: boolean;
  /** Whether it can be answered while something is typed, even when it has been settled. */
  readonly keepsReply: boolean;
  readonly blockKeys: readonly string[];
  /** The comment that the address leads to, here or elsewhere. */
  readonly linkedComment: string | null;
  readonly replies: Replies;
  readonly onSaid: () => void;
}

/** A thread of comments: the words it is about, what was said, an answer, and settling it. */
export function ThreadView({
  thread,
  hasLeft,
  keepsReply,
  blockKeys,
  linkedComment,
  replies,
  onSaid,
}: ThreadViewProps) {
  const { w } = useWords();
  const change = useChange();
  const { id, kind, comments, resolvedAt, resolvedBy } = thread;
  const isLinked = comments.some((comment) => comment.id === linkedComment);
  useEffect(() => {
    if (isLinked && linkedComment !== null) showPlace(commentPlace(linkedComment));
  }, [isLinked, linkedComment]);
  const isOpen = resolvedAt == null && !hasLeft;
  const reply = replies.to(id);
  const isKept = !isOpen && keepsReply && reply !== '';
  return (
    <article className={isOpen ? 'thread' : 'thread resolved'} aria-label={w.comments.kinds[kind]}>
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
        <div key={comment} id={commentPlace(comment)} tabIndex={-1} className="comment">
          <p className="quiet">
            <strong>{writtenBy?.name ?? w.manuscript.somebody}</strong> <Moment at={writtenAt} />{' '}
            {editedAt != null && w.comments.edited}
          </p>
          <p className="said">{text ?? <em>{w.comments.deleted}</em>}</p>
        </div>
      ))}
      {isKept && <p className="notice">{w.comments.resolvedMeanwhile}</p>}
      {(isOpen || isKept) && (
        <SayForm
          label={w.comments.reply}
          submit={w.comments.send}
          text={reply}
          onText={(typed) => replies.type(id, typed)}
          send={async (text) => {
            const { data, error } = await change(ReplyToComment, { threadId: id, text });
            if (data?.it.thread) onSaid();
            return { userErrors: data?.it.userErrors ?? [], error };
          }}
        />
      )}
      <Settle id={id} isOpen={isOpen} onSettled={onSaid} />
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

interface SettleProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onSettled: () => void;
}

function Settle({ id, isOpen, onSettled }: SettleProps) {
  const { w } = useWords();
  const change = useChange();
  const announce = useAnnounce();
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [document, done, name] = isOpen
    ? ([ResolveThread, w.comments.resolved, w.comments.resolve] as const)
    : ([ReopenThread, w.comments.reopened, w.comments.reopen] as const);

  const settle = async () => {
    if (isBusy) return;
    setBusy(true);
    const { data, error } = await change(document, { threadId: id });
    setBusy(false);
    if (data?.it.thread) {
      announce({ text: done });
      onSettled();
    }
    setFault(whyNot(data?.it.userErrors ?? [], error, w.moves.unknown));
  };
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={() => void settle()}>
        {name}
      </button>
      <p className="fault" role="alert">
        {fault}
      </p>
    </>
  );
}
