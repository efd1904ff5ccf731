import { graphql } from '../server/graphql.js';
import { useSubscription } from '../server/live.jsx';
import { useGathering } from './use-news.js';

const NotificationsTold = graphql(`
  subscription NotificationsTold($after: ID) {
    notifications(after: $after) {
      eventId
      unreadCount
    }
  }
`);

const nothing = {};

/** A number that is another one when whoever is signed in was told something. */
export function useNotificationNews(): number {
  const [news, note] = useGathering();
  useSubscription(NotificationsTold, nothing, note);
  return news;
}
