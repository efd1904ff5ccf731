import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Register } from '../frame/register.jsx';
import { Agencies } from './agency-documents.js';
import { AgencyView } from './agency-view.jsx';
import { NewAgency } from './new-agency.jsx';

const screen = 'agencies';

/** The agencies whose copy the newsroom uses, and the terms of their contracts. */
export function AgenciesPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error, fetching, stale }, read] = useReading({ query: Agencies });
  const reread = () => read({ requestPolicy: 'network-only' });
  const agency = data?.agencies.find((each) => each.id === id);
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.agencies.new}
      lines={data?.agencies.map(({ id: agencyId, code, name, isActive, country, licence }) => ({
        ...{ id: agencyId, name: `${code} · ${name}`, isPast: isActive === false },
        marks: [
          ...(isActive === false ? [n.agencies.inactive] : []),
          ...(licence?.web === false ? [n.agencies.notForWeb] : []),
        ],
        quiet: country,
      }))}
    >
      {id === 'new' && <NewAgency onMade={reread} />}
      {agency && <AgencyView key={agency.id} agency={agency} onConflict={reread} />}
      {id !== 'new' && data && !agency && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}
