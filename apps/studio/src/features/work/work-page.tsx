import { useId } from 'react';
import { Link } from 'wouter';
import { ManuscriptRow, type ManuscriptLines } from '../../parts/manuscript-row.jsx';
import { Moment } from '../../parts/moment.jsx';
import { More, RowList } from '../../parts/more.jsx';
import { Page } from '../../parts/page.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { listNames, MoreWork, MyWork, type ListName, type Work } from './work-documents.js';

/** Whatever waits for whoever is signed in, by the reason why; the gravest first. */
export function WorkPage() {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: MyWork });
  return (
    <Page title={w.work.title}>
      {data ? (
        <>
          <NotAnew error={error} />
          <Lists work={data.myWork} />
        </>
      ) : (
        <ReadingState error={error} />
      )}
    </Page>
  );
}

function Lists({ work }: { work: Work }) {
  const { w } = useWords();
  const shown = listNames.filter((name) => work[name].count > 0);
  const hasMentions = work.mentions.count > 0;
  if (shown.length === 0 && !hasMentions) return <p className="quiet">{w.work.nothing}</p>;
  return (
    <RowArea>
      {shown.map((name) => (
        <ListSection key={name} title={w.work.lists[name]} {...work[name]} isUrgent={isUrgent(name)}>
          <Lines name={name} lines={work[name].manuscripts} />
        </ListSection>
      ))}
      {hasMentions && (
        <ListSection title={w.work.lists.mentions} {...work.mentions} isUrgent={false}>
          <Mentions threads={work.mentions.threads} />
        </ListSection>
      )}
    </RowArea>
  );
}

function isUrgent(name: ListName): boolean {
  return name === 'missedSchedules' || name === 'upstreamChanges';
}

interface ListSectionProps {
  readonly title: string;
  readonly count: number;
  readonly hasMore: boolean;
  readonly isUrgent: boolean;
  readonly children: React.ReactNode;
}

function ListSection({ title, count, hasMore, isUrgent: urgent, children }: ListSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={urgent ? 'urgent-list' : ''}>
      <h2 id={id}>
        {title}{' '}
        <span className="count">
          {count}
          {hasMore ? '+' : ''}
        </span>
      </h2>
      {children}
    </section>
  );
}

function Lines({
  name,
  lines,
  isNext = false,
}: {
  name: ListName;
  lines: ManuscriptLines;
  isNext?: boolean;
}) {
  const { w } = useWords();
  const { hasNextPage, endCursor } = lines.pageInfo;
  return (
    <>
      <RowList label={w.work.lists[name]} isNext={isNext}>
        {lines.edges.map(({ node }) => (
          <ManuscriptRow key={node.id} manuscript={node} />
        ))}
      </RowList>
      <More after={hasNextPage ? endCursor : null}>{(after) => <NextLines name={name} after={after} />}</More>
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
  return lines ? <Lines name={name} lines={lines} isNext /> : <ReadingState error={error} />;
}

function Mentions({ threads }: { threads: Work['mentions']['threads'] }) {
  const { w } = useWords();
  return (
    <RowList label={w.work.lists.mentions} isNext={false}>
      {threads.edges.map(({ node: { id, manuscript, anchor, startedBy, startedAt } }) => (
        <li key={id} className="row">
          <Link data-row="" href={`/manuscripts/${encodeURIComponent(manuscript.id)}`}>
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
