import { useClient } from 'urql';
import { Link, useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { Field } from '../../../parts/field.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { GrantsForm } from '../frame/grants-form.jsx';
import { Panel } from '../frame/panel.jsx';
import {
  AddTeamMember,
  ArchiveTeam,
  RemoveTeamMember,
  TeamCandidates,
  UpdateTeam,
  type TeamFields,
} from './team-documents.js';

interface TeamViewProps {
  readonly team: TeamFields;
  readonly onChange: () => void;
}

/** A desk: its people, and what they may do in which sections. */
export function TeamView({ team, onChange }: TeamViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const filled = useFilled({ name: team.name });
  return (
    <Panel screen="teams" title={team.name} id={team.id}>
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind}
        act={() => client.mutation(UpdateTeam, { input: { teamId: team.id, name: filled.values.name } })}
        onDone={() => {
          filled.settle();
          announce({ text: n.frame.saved });
        }}
      >
        <Field label={n.fields.name} isRequired {...filled.bind('name')} />
      </ChangeForm>
      <h3>{n.teams.members}</h3>
      <Members team={team} onChange={onChange} />
      <h3>{n.teams.grants}</h3>
      <GrantsForm to={{ teamId: team.id }} grants={team.grants} onChange={onChange} />
      <div className="buttons">
        <Deed
          label={n.frame.archive}
          explained={n.teams.archiveExplained(team.name)}
          isGrave
          act={() => client.mutation(ArchiveTeam, { input: { teamId: team.id } })}
          onDone={() => {
            announce({ text: n.frame.archived });
            onChange();
            go(newsroomPath('teams'));
          }}
        />
      </div>
    </Panel>
  );
}

function Members({ team, onChange }: TeamViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [{ data }] = useReading({ query: TeamCandidates });
  const { values, bind, settle } = useFilled({ userId: '' });
  const members = team.members ?? [];
  const isIn = new Set(members.map(({ id }) => id));
  const candidates = data?.users.filter(({ id }) => !isIn.has(id)) ?? [];
  const nameOf = (userId: string) => candidates.find(({ id }) => id === userId)?.name ?? '';
  return (
    <>
      {members.length === 0 && <p className="quiet">{n.teams.nobody}</p>}
      <ul className="things">
        {members.map(({ id, name, isActive, reach }) => (
          <li key={id}>
            <Link href={newsroomPath('people', id)}>{name}</Link>
            {!isActive && <span className="state">{n.people.inactive}</span>}
            {reach !== 'GRANTS' && <span className="quiet">{n.teams.reachOf(n.reaches[reach])}</span>}
            <Deed
              label={n.teams.remove(name)}
              explained={n.teams.removeExplained}
              act={() => client.mutation(RemoveTeamMember, { input: { teamId: team.id, userId: id } })}
              onDone={() => {
                announce({ text: n.teams.removed(name) });
                onChange();
              }}
            />
          </li>
        ))}
      </ul>
      <ChangeForm
        submit={n.teams.add}
        isIdle={values.userId === ''}
        act={() => client.mutation(AddTeamMember, { input: { teamId: team.id, userId: values.userId } })}
        onDone={() => {
          announce({ text: n.teams.added(nameOf(values.userId)) });
          settle();
          onChange();
        }}
      >
        <SelectField
          label={n.teams.person}
          options={[['', n.grants.choose], ...candidates.map(({ id, name }) => [id, name] as const)]}
          {...bind('userId')}
        />
      </ChangeForm>
    </>
  );
}
