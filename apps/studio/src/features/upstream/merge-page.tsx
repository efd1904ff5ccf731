import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAnnounce } from '../../parts/announcements.jsx';
import { FieldChanges } from '../../parts/field-changes.jsx';
import { Page } from '../../parts/page.jsx';
import { NotAnew, ReadingState } from '../../parts/reading-state.jsx';
import { useReading } from '../../parts/use-reading.js';
import { useChange } from '../../server/use-change.js';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { ClashChoice, type Side } from './clash-choice.jsx';
import { MergeUpstream, ReadUpstream, type Clash, type Upstream } from './upstream-documents.js';
import { manuscriptPlace } from '../../basics/manuscript-place.js';

interface MergePageProps {
  /** Of the manuscript. */
  readonly id: string;
  readonly itemId: string;
}

/** What an agency changed in an item since copy was made of it, and what of it goes into the copy. */
export function MergePage({ id, itemId }: MergePageProps) {
  const { w } = useWords();
  const [{ data, error }, read] = useReading({ query: ReadUpstream, variables: { id } });
  const manuscript = data?.manuscript;
  const upstream = manuscript?.upstream.find(({ wireItem }) => wireItem?.id === itemId);
  const headline = manuscript?.content.headline ?? w.manuscript.noHeadline;
  return (
    <Page title={manuscript ? w.merge.title(headline) : w.manuscript.title}>
      {data ? <NotAnew error={error} /> : <ReadingState error={error} />}
      {manuscript && (
        <p>
          <Link href={manuscriptPlace(id)}>{w.revisions.back}</Link>
        </p>
      )}
      {data && !upstream && <p role="status">{manuscript ? w.merge.missing : w.manuscript.missing}</p>}
      {manuscript && upstream && (
        <Merge
          // What was chosen is of these texts: of others, it has to be chosen anew.
          key={`${upstream.revisionNow} ${JSON.stringify(upstream.clashes)}`}
          id={id}
          version={manuscript.version}
          itemId={itemId}
          upstream={upstream}
          whyNotAllowed={manuscript.allowedActions
            .filter(({ allowed }) => !allowed)
            .flatMap(({ explanations }) => explanations)}
          onReload={() => read({ requestPolicy: 'network-only' })}
        />
      )}
    </Page>
  );
}

interface MergeProps extends MergePageProps {
  readonly version: number;
  readonly upstream: Upstream;
  readonly whyNotAllowed: readonly string[];
  readonly onReload: () => void;
}

function Merge({ id, version, itemId, upstream, whyNotAllowed, onReload }: MergeProps) {
  const { w } = useWords();
  const [, go] = useLocation();
  const change = useChange();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { clashes, changes, revisionTaken, revisionNow, wireItem } = upstream;
  if (revisionTaken === revisionNow) return <p role="status">{w.merge.none}</p>;

  const open = clashes.filter((clash) => !chosen.has(placeOf(clash)));
  const merge = async () => {
    setBusy(true);
    setFault('');
    const { data, error } = await change(MergeUpstream, {
      ...{ manuscriptId: id, expectedVersion: version, wireItemId: itemId, revision: revisionNow },
      choices: clashes.map((clash) => ({
        field: clash.field,
        blockKey: clash.blockKey,
        take: chosen.get(placeOf(clash)) ?? 'OURS',
      })),
    });
    setBusy(false);
    if (data?.it.manuscript) {
      announce({ text: w.merge.done });
      return go(manuscriptPlace(id));
    }
    setFault(whyNot(data?.it.userErrors ?? [], error, w.moves.unknown));
  };
  return (
    <>
      <p>
        {w.merge.explained(wireItem?.source.name ?? '', revisionTaken, revisionNow)}{' '}
        <Link href={`/wire/${encodeURIComponent(itemId)}`}>{w.notices.showItem}</Link>
      </p>
      <section aria-labelledby="agency-changes">
        <h2 id="agency-changes">{w.merge.changes}</h2>
        <FieldChanges changes={changes?.differences ?? []} />
      </section>
      <section aria-labelledby="clashes">
        <h2 id="clashes">{w.merge.clashes}</h2>
        {clashes.length === 0 && <p className="quiet">{w.merge.noClashes}</p>}
        {clashes.map((clash) => (
          <ClashChoice
            key={placeOf(clash)}
            clash={clash}
            chosen={chosen.get(placeOf(clash))}
            onChoose={(side) => setChosen(new Map(chosen).set(placeOf(clash), side))}
          />
        ))}
      </section>
      {whyNotAllowed.map((why) => (
        <p key={why} className="notice">
          {why}
        </p>
      ))}
      <p role="alert" className="fault">
        {fault}
      </p>
      <p className="buttons">
        <button
          type="button"
          className="main"
          disabled={isBusy || open.length > 0 || whyNotAllowed.length > 0}
          onClick={() => void merge()}
        >
          {w.merge.submit}
        </button>
        {fault !== '' && (
          <button type="button" onClick={onReload}>
            {w.moves.reload}
          </button>
        )}
        {open.length > 0 && <span className="quiet">{w.merge.open(open.length)}</span>}
      </p>
    </>
  );
}

/** What names a clash among the others. */
function placeOf({ field, blockKey }: Clash): string {
  return `${field} ${blockKey ?? ''}`;
}
