import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../../parts/page.jsx';
import { RowArea } from '../../parts/row-area.jsx';
import { useWords } from '../../words/words.jsx';
import { filterOf } from './inbox-filter.js';
import { InboxFilterBar } from './inbox-filter-bar.jsx';
import { InboxList } from './inbox-list.jsx';
import { ItemView } from './item-view.jsx';

/** The inbox of the wire, as the address narrows it down, and beside it the item that is open. */
export function WirePage({ id }: { id: string | undefined }) {
  const { w } = useWords();
  const [asked] = useSearchParams();
  const said = asked.toString();
  // Counted back from when it was asked for: a list that moves on by itself would be read anew all the time.
  const filter = useMemo(() => filterOf(new URLSearchParams(said), new Date()), [said]);
  return (
    <Page title={w.wire.title}>
      <InboxFilterBar />
      <div className="inbox">
        <RowArea>
          <InboxList key={said} filter={filter} onePerGroup={asked.get('repeats') === null} openId={id} />
        </RowArea>
        {id === undefined ? <p className="quiet">{w.wire.choose}</p> : <ItemView key={id} id={id} />}
      </div>
    </Page>
  );
}
