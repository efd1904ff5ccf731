import { useReading } from '../../../parts/use-reading.js';
import { useMay } from '../../../server/use-may.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Register } from '../frame/register.jsx';
import { NewSection } from './new-section.jsx';
import { Sections } from './section-documents.js';
import { placed, type PlacedSection } from './section-tree.js';
import { SectionView } from './section-view.jsx';

const screen = 'sections';

/** The sections of the site, as a tree. */
export function SectionsPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const may = useMay();
  const [{ data, error, fetching, stale }, read] = useReading({ query: Sections });
  const reread = () => read({ requestPolicy: 'network-only' });
  const sections = data && placed(data);
  const section = sections?.find((each) => each.id === id);
  const marksOf = ({ policy, isArchived }: PlacedSection) => [
    ...(isArchived ? [n.sections.archived] : []),
    ...(policy?.fourEyes ? [n.sections.fourEyes] : []),
    ...(policy?.requiresReview === false ? [n.sections.noReview] : []),
    ...(policy?.requiresSecondFactor ? [n.sections.secondFactor] : []),
  ];
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={may('SECTION_MANAGE') ? n.sections.new : ''}
      lines={sections?.map((each) => ({
        ...{ id: each.id, name: each.name, depth: each.depth, isPast: each.isArchived },
        marks: marksOf(each),
        quiet: each.path,
      }))}
    >
      {id === 'new' && sections && <NewSection sections={sections} onMade={reread} />}
      {section && sections && (
        <SectionView key={section.id} section={section} sections={sections} onChange={reread} />
      )}
      {id !== 'new' && sections && !section && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}
