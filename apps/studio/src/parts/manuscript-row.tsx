import { Link } from 'wouter';
import { graphql, type ResultOf } from '../server/graphql.js';
import { useWords } from '../words/words.jsx';
import { Moment } from './moment.jsx';
import { manuscriptPlace } from '../basics/manuscript-place.js';

/** What a line in a list says of a manuscript. */
const manuscriptLine = graphql(`
  fragment ManuscriptLine on Manuscript {
    id
    state
    content {
      headline
    }
    section {
      id
      name
    }
    assignee {
      id
      name
    }
    updatedAt
    updatedBy {
      id
      name
    }
    dueAt
    isOverdue
    liveRevision
    openThreadCount
  }
`);

export type ManuscriptLine = ResultOf<typeof manuscriptLine>;

/** A page of such lines. */
export const manuscriptLines = graphql(
  `
    fragment ManuscriptLines on ManuscriptConnection {
      edges {
        node {
          ...ManuscriptLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [manuscriptLine],
);

/** A manuscript as a line of a list; the whole line leads to it. */
export function ManuscriptRow({
  manuscript,
  isGone = false,
}: {
  manuscript: ManuscriptLine;
  /** Whether it is not in the list any more. */
  isGone?: boolean;
}) {
  const { w } = useWords();
  const { state, content, section, assignee, updatedBy, dueAt, openThreadCount } = manuscript;
  return (
    <li className={isGone ? 'row gone' : 'row'}>
      <Link data-row="" href={manuscriptPlace(manuscript.id)}>
        {content.headline ?? w.manuscript.noHeadline}
      </Link>
      {isGone && <span className="quiet">{w.news.gone}</span>}
      <span className={`state ${state.toLowerCase()}`}>{w.states[state]}</span>
      <span>{section?.name ?? w.manuscript.noSection}</span>
      <span>{assignee ? w.rows.assignedTo(assignee.name) : ''}</span>
      {dueAt != null && (
        <span className={manuscript.isOverdue ? 'urgent' : ''}>
          {manuscript.isOverdue ? w.rows.overdue : w.rows.due} <Moment at={dueAt} />
        </span>
      )}
      {openThreadCount > 0 && <span>{w.rows.threads(openThreadCount)}</span>}
      <span className="quiet">
        {updatedBy?.name} <Moment at={manuscript.updatedAt} />
      </span>
    </li>
  );
}
