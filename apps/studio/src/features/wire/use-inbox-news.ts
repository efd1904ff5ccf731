import { useGathering } from '../../parts/use-news.js';
import { graphql } from '../../server/graphql.js';
import { useSubscription } from '../../server/live.jsx';

const InboxChanged = graphql(`
  subscription InboxChanged($after: ID) {
    inboxChanged(after: $after) {
      eventId
      wireItemId
    }
  }
`);

const nothing = {};

/**
 * A number that is another one when something has changed on the wire.
 *
 * @param id only if it is about this item
 */
export function useInboxNews(id?: string): number {
  const [news, note] = useGathering();
  useSubscription(InboxChanged, nothing, ({ inboxChanged: { wireItemId } }) => {
    if (id === undefined || wireItemId === null || wireItemId === id) note();
  });
  return news;
}
