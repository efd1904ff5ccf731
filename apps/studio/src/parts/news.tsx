import { useKeys } from './use-keys.js';
import { useWords } from '../words/words.jsx';

interface NewsProps {
  readonly hasNews: boolean;
  /** How many lines there are that are not shown. */
  readonly added: number;
  readonly onShow: () => void;
}

/** Offers what has changed in a list, by click and by `r`. Its place is there when there is nothing, so that nothing shifts. */
export function News({ hasNews, added, onShow }: NewsProps) {
  const { w } = useWords();
  useKeys({
    r: () => {
      if (hasNews) onShow();
      // Every list of the page shows what it has.
      return false;
    },
  });
  return (
    <span className="news" role="status">
      {hasNews && (
        <button type="button" className="link" aria-keyshortcuts="r" onClick={onShow}>
          {added > 0 ? w.news.added(added) : w.news.changed}
        </button>
      )}
    </span>
  );
}
