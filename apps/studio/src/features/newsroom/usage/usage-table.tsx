import { Link } from 'wouter';
import { Moment } from '../../../parts/moment.jsx';
import { More } from '../../../parts/more.jsx';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Usage } from './usage-documents.js';

interface UsageTableProps {
  readonly agency: string;
  /** Null for this month. */
  readonly month: string | null;
  readonly after?: string;
}

/** The items that were used, in the order in which they came in. */
export function UsageTable({ agency, month, after }: UsageTableProps) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const [{ data, error }] = useReading({
    query: Usage,
    variables: { agency, month, after: after ?? null },
  });
  if (!data) return <ReadingState error={error} />;
  const report = data.usageReport;
  if (!report) return <p role="status">{n.usage.unknown}</p>;
  const { edges, pageInfo } = report.items;
  return (
    <>
      {after === undefined && (
        <p role="status">{n.usage.sum(report.month, report.articleCount, report.wordCount)}</p>
      )}
      {edges.length > 0 && (
        <table className="report">
          <thead>
            <tr>
              <th scope="col">{n.usage.item}</th>
              <th scope="col">{n.usage.articles}</th>
              <th scope="col">{n.usage.words}</th>
              <th scope="col">{n.usage.first}</th>
              <th scope="col">{n.usage.last}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.itemId}>
                <th scope="row">
                  <Link href={`/wire/${encodeURIComponent(node.itemId)}`}>
                    {node.headline ?? w.manuscript.noHeadline}
                  </Link>
                </th>
                <td>{node.articleCount}</td>
                <td>{node.wordCount}</td>
                <td>
                  <Moment at={node.firstUsedAt} />
                </td>
                <td>
                  <Moment at={node.lastUsedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More after={pageInfo.hasNextPage ? pageInfo.endCursor : null}>
        {(next) => <UsageTable agency={agency} month={month} after={next} />}
      </More>
    </>
  );
}
