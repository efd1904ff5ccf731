export {
  signals,
  type Embargo,
  type NewsBlock,
  type NewsDateline,
  type NewsFormat,
  type NewsItem,
  type NewsTime,
  type Picture,
  type Reading,
  type RelatedItem,
  type Signal,
  type SourceHints,
  type Subject,
  type Unreadable,
} from './news-item.js';
export { readNews } from './read-news.js';
