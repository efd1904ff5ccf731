import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { Field } from '../../../parts/field.jsx';
import { NotAnew, ReadingState } from '../../../parts/reading-state.jsx';
import { SelectField } from '../../../parts/select-field.jsx';
import { SessionList } from '../../../parts/session-list.jsx';
import { TokenList } from '../../../parts/token-list.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useSession } from '../../../server/session.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { ChangeUserRole, PersonDetails, SetReach, UpdateUser, type PersonLine } from './people-documents.js';
import { languages, reachOptions, roleOptions } from './person-choices.js';
import { PersonDeeds } from './person-deeds.jsx';
import { PersonRights } from './person-rights.jsx';

interface PersonViewProps {
  readonly person: PersonLine;
  readonly onChange: () => void;
}

/** Somebody: who they are, what they may do and where, where they are signed in, and what can be done about it. */
export function PersonView({ person, onChange }: PersonViewProps) {
  const n = useNewsroomWords();
  const { user } = useSession();
  const [{ data, error }, read] = useReading({ query: PersonDetails, variables: { id: person.id } });
  const reread = () => read({ requestPolicy: 'network-only' });
  const details = data?.user;
  return (
    <Panel screen="people" title={person.name} id={person.id}>
      <p className="standing">
        <span>{person.email}</span>
        {!person.isActive && <span className="state">{n.people.inactive}</span>}
        {user?.id === person.id && <span className="state">{n.people.you}</span>}
      </p>
      <WhoForm person={person} />
      <RoleForm person={person} onChange={reread} />
      <ReachForm person={person} />
      {details ? (
        <>
          <NotAnew error={error} />
          <PersonRights person={person} details={details} onChange={reread} />
          <h3>{n.people.sessions}</h3>
          <SessionList sessions={details.sessions ?? []} onChange={reread} />
          <h3>{n.people.tokens}</h3>
          <TokenList
            userId={person.id}
            tokens={details.tokens ?? []}
            canMake={person.isActive}
            onChange={reread}
          />
        </>
      ) : (
        <ReadingState error={error} />
      )}
      <h3>{n.people.deeds}</h3>
      <PersonDeeds
        person={person}
        isSelf={user?.id === person.id}
        onChange={() => {
          onChange();
          reread();
        }}
      />
    </Panel>
  );
}

function WhoForm({ person }: { person: PersonLine }) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const { name, email, language } = person;
  const filled = useFilled({ name, email: email ?? '', language: language ?? 'NL' });
  const { bind } = filled;
  return (
    <>
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind}
        act={() => client.mutation(UpdateUser, { input: { userId: person.id, ...filled.changed } })}
        onDone={() => {
          filled.settle();
          announce({ text: n.frame.saved });
        }}
      >
        <Field label={n.fields.name} autoComplete="off" isRequired {...bind('name')} />
        <Field label={n.people.email} type="email" autoComplete="off" isRequired {...bind('email')} />
        <SelectField label={n.people.language} options={languages} {...bind('language')} />
      </ChangeForm>
    </>
  );
}

function RoleForm({ person, onChange }: PersonViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const filled = useFilled({ role: person.role });
  const { role } = filled.values;
  return (
    <ChangeForm
      submit={n.people.changeRole}
      isFilled={filled.isChanged}
      isIdle={!filled.isChanged}
      act={() => client.mutation(ChangeUserRole, { input: { userId: person.id, role } })}
      onDone={() => {
        filled.settle();
        announce({ text: n.people.roleChanged(person.name, n.roles[role]) });
        onChange();
      }}
    >
      <SelectField
        label={n.people.role}
        hint={n.roleHints[role]}
        options={roleOptions(n)}
        {...filled.bind('role')}
      />
    </ChangeForm>
  );
}

function ReachForm({ person }: { person: PersonLine }) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const filled = useFilled({ reach: person.reach });
  const { reach } = filled.values;
  return (
    <ChangeForm
      submit={n.people.changeReach}
      isFilled={filled.isChanged}
      isIdle={!filled.isChanged}
      act={() => client.mutation(SetReach, { input: { userId: person.id, reach } })}
      onDone={() => {
        filled.settle();
        announce({ text: n.people.reachChanged(person.name, n.reaches[reach]) });
      }}
    >
      <SelectField
        label={n.people.reach}
        hint={n.reachHints[reach]}
        options={reachOptions(n)}
        {...filled.bind('reach')}
      />
    </ChangeForm>
  );
}
