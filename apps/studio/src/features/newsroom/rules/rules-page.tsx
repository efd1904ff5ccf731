import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Register } from '../frame/register.jsx';
import { Rules, type RuleFields } from './rule-documents.js';
import { RuleView } from './rule-view.jsx';

const screen = 'rules';

/** The rules that say where items of the wire go, in their order: the first that decides something has its way. */
export function RulesPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error, fetching, stale }, read] = useReading({ query: Rules });
  const reread = () => read({ requestPolicy: 'network-only' });
  const rule = data?.routingRules.find((each) => each.id === id);
  const marksOf = ({ section, priority, ignoring, taking }: RuleFields) => [
    ...(section ? [section.path] : []),
    ...(priority ? [n.rules.priorities[priority]] : []),
    ...(ignoring ? [n.rules.ignoringWords[ignoring]] : []),
    ...(taking ? [n.rules.takings[taking]] : []),
  ];
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.rules.new}
      lines={data?.routingRules.map((each) => ({
        ...{ id: each.id, name: `${each.position + 1}. ${each.name}` },
        marks: marksOf(each),
      }))}
    >
      {id === 'new' && <RuleView rule={null} others={data?.routingRules ?? []} onChange={reread} />}
      {rule && data && <RuleView key={rule.id} rule={rule} others={data.routingRules} onChange={reread} />}
      {id !== 'new' && data && !rule && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}
