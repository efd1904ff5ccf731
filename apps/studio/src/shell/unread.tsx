import { useNotificationNews } from '../parts/use-notification-news.js';
import { useReading } from '../parts/use-reading.js';
import { graphql } from '../server/graphql.js';
import { useWords } from '../words/words.jsx';

const CountUnread = graphql(`
  query CountUnread {
    notifications(first: 1, unreadOnly: true) {
      totalCount
    }
  }
`);

/** How many notifications nobody has read yet. */
export function Unread() {
  const { w } = useWords();
  const [{ data }] = useReading({ query: CountUnread }, useNotificationNews());
  const count = data?.notifications.totalCount ?? 0;
  return (
    <span role="status" className="unread">
      {count > 0 && (
        <>
          {count}
          <span className="hidden"> {w.notifications.unread}</span>
        </>
      )}
    </span>
  );
}
