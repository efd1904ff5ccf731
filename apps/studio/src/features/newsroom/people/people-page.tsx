import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Register } from '../frame/register.jsx';
import { NewPerson } from './new-person.jsx';
import { People } from './people-documents.js';
import { PersonView } from './person-view.jsx';

const screen = 'people';

/** Everybody who may do something in the newsroom, people and programs. */
export function PeoplePage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error, fetching, stale }, read] = useReading({ query: People });
  const reread = () => read({ requestPolicy: 'network-only' });
  const person = data?.users.find((each) => each.id === id);
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.people.new}
      lines={data?.users.map(({ id: userId, name, email, role, reach, isActive }) => ({
        ...{ id: userId, name, isPast: !isActive },
        marks: [
          n.roles[role],
          ...(reach === 'NEWSROOM' ? [] : [n.reaches[reach]]),
          ...(isActive ? [] : [n.people.inactive]),
        ],
        quiet: email,
      }))}
    >
      {id === 'new' && <NewPerson onMade={reread} />}
      {person && <PersonView key={person.id} person={person} onChange={reread} />}
      {id !== 'new' && data && !person && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}
