import { Link } from 'wouter';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { GrantsForm } from '../frame/grants-form.jsx';
import type { PersonDetails, PersonLine } from './people-documents.js';

interface PersonRightsProps {
  readonly person: PersonLine;
  readonly details: PersonDetails;
  readonly onChange: () => void;
}

/** The teams that somebody is in, and what was granted to them besides. */
export function PersonRights({ person, details, onChange }: PersonRightsProps) {
  const n = useNewsroomWords();
  const teams = details.teams ?? [];
  return (
    <>
      <h3>{n.people.teams}</h3>
      <p>
        {teams.length === 0 && <span className="quiet">{n.people.noTeams}</span>}
        {teams.map(({ id, name }, at) => (
          <span key={id}>
            {at === 0 ? '' : ', '}
            <Link href={newsroomPath('teams', id)}>{name}</Link>
          </span>
        ))}
      </p>
      <h3>{n.people.grants}</h3>
      {person.reach !== 'GRANTS' && <p className="quiet">{n.people.grantsIdle}</p>}
      <GrantsForm to={{ userId: person.id }} grants={details.grants ?? []} onChange={onChange} />
    </>
  );
}
