import { graphql } from '../../server/graphql.js';
import { useWords } from '../../words/words.jsx';
import { Choice } from '../choice.jsx';
import { ReadingState } from '../reading-state.jsx';
import { useReading } from '../use-reading.js';

const Assignable = graphql(`
  query Assignable {
    assignableUsers(first: 500) {
      id
      name
    }
  }
`);

/** Somebody whom a manuscript can be assigned to, or nobody. */
export function Assignee({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: Assignable });
  if (!data) return <ReadingState error={error} />;
  return (
    <Choice
      label={w.moves.assignee}
      value={value}
      options={[['', w.moves.nobody], ...data.assignableUsers.map(({ id, name }) => [id, name] as const)]}
      onChange={onChange}
    />
  );
}
