import { Link } from 'wouter';
import { useNews } from '../../parts/use-news.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { ReadUpstreamTasks } from './writing-documents.js';

/** What agencies ask of whoever is writing, such as a kill: said at once, above the text. What to do about it is on the manuscript. */
export function UpstreamTasks({ id }: { id: string }) {
  const { w } = useWords();
  const news = useNews(({ manuscriptId }) => manuscriptId === null || manuscriptId === id);
  const [{ data }] = useReading({ query: ReadUpstreamTasks, variables: { id } }, news);
  const asked = data?.manuscript?.upstream ?? [];
  return (
    <div role="status">
      {asked.map(({ task, headline, wireItem }, at) =>
        task ? (
          <p key={at} className={task === 'UPDATE' ? 'notice' : 'notice grave'}>
            <strong>{w.notices.upstream[task]}</strong> {headline}{' '}
            {wireItem && <Link href={`/wire/${encodeURIComponent(wireItem.id)}`}>{w.notices.showItem}</Link>}
          </p>
        ) : null,
      )}
    </div>
  );
}
