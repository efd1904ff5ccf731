import { useClient } from 'urql';
import { Link } from 'wouter';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Moment } from '../../parts/moment.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { News } from '../../parts/news.jsx';
import { Page } from '../../parts/page.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { useNotificationNews } from '../../parts/use-notification-news.js';
import { useOffered } from '../../parts/use-offered.js';
import { useReading } from '../../parts/use-reading.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { MarkRead, ReadNotifications, type NotificationLine } from './notification-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** What whoever is signed in was told, the last first; each leads to what it is about. */
export function NotificationsPage() {
  const { w } = useWords();
  return (
    <Page title={w.notifications.title}>
      <RowArea>
        <Lines after={null} />
      </RowArea>
    </Page>
  );
}

function Lines({ after }: { after: string | null }) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const news = useNotificationNews();
  const [{ data, error, fetching, stale }] = useReading(
    { query: ReadNotifications, variables: { after } },
    news,
  );
  const page = data?.notifications.pageInfo;
  const offered = useOffered({
    rows: data?.notifications.edges.map(({ node }) => node),
    end: page?.hasNextPage ? page.endCursor : null,
    isFresh: !fetching && !stale,
  });
  const [newest] = offered.rows;

  const markAll = async (upTo: string) => {
    const { data: done, error: fault } = await client.mutation(MarkRead, { input: { upTo } });
    const why = whyNot(done?.it.userErrors ?? [], fault, w.moves.unknown);
    announce({ text: why === '' ? w.notifications.allRead : why });
  };
  if (!data) return <ReadingState error={error} />;
  if (!newest) return <p className="quiet">{w.notifications.nothing}</p>;
  return (
    <>
      {after === null && (
        <p className="list-head">
          <button
            type="button"
            disabled={offered.rows.every(({ readAt }) => readAt != null)}
            onClick={() => void markAll(newest.id)}
          >
            {w.notifications.markAll}
          </button>
          <News {...offered} onShow={offered.show} />
        </p>
      )}
      <RowList label={w.notifications.title} isNext={after !== null}>
        {offered.rows.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </RowList>
      <More after={offered.end}>{(next) => <Lines after={next} />}</More>
    </>
  );
}

function Line({ line }: { line: NotificationLine }) {
  const { w } = useWords();
  const client = useClient();
  const { id, message, createdAt, readAt, commentId, manuscript } = line;
  const place = commentId == null ? '' : `#comment-${commentId}`;
  const read = () => {
    if (readAt == null) void client.mutation(MarkRead, { input: { ids: [id] } }).toPromise();
  };
  return (
    <li className={readAt == null ? 'row fresh' : 'row'}>
      {manuscript ? (
        <Link data-row="" href={`${manuscriptPlace(manuscript.id)}${place}`} onClick={read}>
          {message}
        </Link>
      ) : (
        <span className="wide">{message}</span>
      )}
      {readAt == null && <span className="state">{w.notifications.unread}</span>}
      <span className="wide">{manuscript && (manuscript.content.headline ?? w.manuscript.noHeadline)}</span>
      <span className="quiet">
        <Moment at={createdAt} />
      </span>
    </li>
  );
}
