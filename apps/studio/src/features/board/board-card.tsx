import { memo } from 'react';
import { Link } from 'wouter';
import type { ManuscriptLine } from '../../parts/manuscript-row.jsx';
import { Moment } from '../../parts/moment.jsx';
import { useWords } from '../../words/words.jsx';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

interface BoardCardProps {
  readonly manuscript: ManuscriptLine;
  /** Whether it is not in this column any more. */
  readonly isGone: boolean;
  readonly onDrag: (dragged: ManuscriptLine | null) => void;
}

/** A manuscript on the board; it can be dragged to another column, and `m` says where to. */
export const BoardCard = memo(function BoardCard({ manuscript, isGone, onDrag }: BoardCardProps) {
  const { w } = useWords();
  const { id, content, section, assignee, updatedAt, dueAt, isOverdue, openThreadCount, liveRevision } =
    manuscript;
  return (
    <li
      className={isGone ? 'card row gone' : 'card row'}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', content.headline ?? '');
        onDrag(manuscript);
      }}
      onDragEnd={() => {
        onDrag(null);
      }}
    >
      <Link data-row={id} href={manuscriptPlace(id)} aria-keyshortcuts="m">
        {content.headline ?? w.manuscript.noHeadline}
      </Link>
      {isGone && <span className="quiet">{w.news.gone}</span>}
      {section && <span>{section.name}</span>}
      {assignee && <span>{w.rows.assignedTo(assignee.name)}</span>}
      {dueAt != null && (
        <span className={isOverdue ? 'urgent' : ''}>
          {isOverdue ? w.rows.overdue : w.rows.due} <Moment at={dueAt} />
        </span>
      )}
      {liveRevision != null && <span className="state">{w.rows.live}</span>}
      {openThreadCount > 0 && <span>{w.rows.threads(openThreadCount)}</span>}
      <span className="quiet">
        <Moment at={updatedAt} />
      </span>
    </li>
  );
});
