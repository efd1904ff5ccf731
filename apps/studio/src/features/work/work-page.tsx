import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { ManuscriptRow, type ManuscriptLine } from '../../parts/manuscript-row.jsx';
import { Moment } from '../../parts/moment.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { News } from '../../parts/news.jsx';
import { Page } from '../../parts/page.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { useNews } from '../../parts/use-news.js';
import { useOffered } from '../../parts/use-offered.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { listNames, MoreWork, MyWork, type ListName, type Work } from './work-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

/** Whatever waits for whoever is signed in, by the reason why; the gravest first. */
export function WorkPage() {
  const { w } = useWords();
  const news = useNews();
  const [{ data, error, fetching, stale }] = useReading({ query: MyWork }, news);
  return (
    <Page title={w.work.title}>
      {data ? (
        <>
          <NotAnew error={error} />
          <Lists work={data.myWork} isFresh={!fetching && !stale} />
        </>
      ) : (
        <ReadingState error={error} />
      )}
    </Page>
  );
}

function Lists({ work, isFresh }: { work: Work; isFresh: boolean }) {
  const { w } = useWords();
  const shown = listNames.filter((name) => work[name].count > 0);
  const hasMentions = work.mentions.count > 0;
  if (shown.length === 0 && !hasMentions) return <p className="quiet">{w.work.nothing}</p>;
  return (
    <RowArea>
      {shown.map((name) => (
        <WorkList key={name} name={name} work={work} isFresh={isFresh} />
      ))}
      {hasMentions && (
        <ListSection title={w.work.lists.mentions} {...work.mentions}>
          <Mentions threads={work.mentions.threads} />
        </ListSection>
      )}
    </RowArea>
  );
}

/** One of the lists; its count is always of now. */
function WorkList({ name, work, isFresh }: { name: ListName; work: Work; isFresh: boolean }) {
  const { w } = useWords();
  const { count, hasMore, manuscripts } = work[name];
  const { edges, pageInfo } = manuscripts;
  const end = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const offered = useOffered({ rows: edges.map(({ node }) => node), end, isFresh });
  return (
    <ListSection
      title={w.work.lists[name]}
      count={count}
      hasMore={hasMore}
      isUrgent={isUrgent(name)}
      news={<News {...offered} onShow={offered.show} />}
    >
      <Lines name={name} rows={offered.rows} gone={offered.gone} end={offered.end} />
    </ListSection>
  );
}

function isUrgent(name: ListName): boolean {
  return name === 'missedSchedules' || name === 'upstreamChanges';
}

interface ListSectionProps {
  readonly title: string;
  readonly count: number;
  readonly hasMore: boolean;
  readonly isUrgent?: boolean;
  readonly news?: ReactNode;
  readonly children: ReactNode;
}

function ListSection({ title, count, hasMore, isUrgent: urgent = false, news, children }: ListSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={urgent ? 'urgent-list' : ''}>
      <div className="list-head">
        <h2 id={id}>
          {title}{' '}
          <span className="count">
            {count}
            {hasMore ? '+' : ''}
          </span>
        </h2>
        {news}
      </div>
      {children}
    </section>
  );
}

interface LinesProps {
  readonly name: ListName;
  readonly rows: readonly ManuscriptLine[];
  readonly gone?: ReadonlySet<string>;
  readonly end: string | null;
  readonly isNext?: boolean;
}

function Lines({ name, rows, gone, end, isNext = false }: LinesProps) {
  const { w } = useWords();
  return (
    <>
      <RowList label={w.work.lists[name]} isNext={isNext}>
        {rows.map((row) => (
          <ManuscriptRow key={row.id} manuscript={row} isGone={gone?.has(row.id) ?? false} />
        ))}
      </RowList>
      <More after={end}>{(after) => <NextLines name={name} after={after} />}</More>
    </>
  );
}

function NextLines({ name, after }: { name: ListName; after: string }) {
  const none = {
    missedSchedules: false,
    upstreamChanges: false,
    sentBack: false,
    toReview: false,
    assigned: false,
  };
  const [{ data, error }] = useReading({ query: MoreWork, variables: { ...none, [name]: true, after } });
  const lines = data?.myWork[name]?.manuscripts;
  if (!lines) return <ReadingState error={error} />;
  const { hasNextPage, endCursor } = lines.pageInfo;
  const rows = lines.edges.map(({ node }) => node);
  return <Lines name={name} rows={rows} end={hasNextPage ? endCursor : null} isNext />;
}

function Mentions({ threads }: { threads: Work['mentions']['threads'] }) {
  const { w } = useWords();
  return (
    <RowList label={w.work.lists.mentions} isNext={false}>
      {threads.edges.map(({ node: { id, manuscript, anchor, startedBy, startedAt } }) => (
        <li key={id} className="row">
          <Link data-row="" href={manuscriptPlace(manuscript.id)}>
            {manuscript.content.headline ?? w.manuscript.noHeadline}
          </Link>
          <span className="wide">{anchor?.quote}</span>
          <span className="quiet">
            {startedBy?.name} <Moment at={startedAt} />
          </span>
        </li>
      ))}
    </RowList>
  );
}
