import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Field } from '../../../parts/field.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Panel } from '../frame/panel.jsx';
import { Register } from '../frame/register.jsx';
import { CreateTeam, OneTeam, Teams } from './team-documents.js';
import { TeamView } from './team-view.jsx';

const screen = 'teams';

/** The desks: people who were granted the same. */
export function TeamsPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error }, read] = useReading({ query: Teams });
  const reread = () => read({ requestPolicy: 'network-only' });
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.teams.new}
      lines={data?.teams.map(({ id: teamId, name, members }) => ({
        ...{ id: teamId, name },
        marks: [n.teams.people(members?.length ?? 0)],
      }))}
    >
      {id === 'new' && <NewTeam onMade={reread} />}
      {id !== undefined && id !== 'new' && <OpenTeam key={id} id={id} onChange={reread} />}
    </Register>
  );
}

function OpenTeam({ id, onChange }: { id: string; onChange: () => void }) {
  const [{ data, error }, read] = useReading({ query: OneTeam, variables: { id } });
  if (!data) return <ReadingState error={error} />;
  if (!data.team) return <Missing screen={screen} />;
  return (
    <TeamView
      team={data.team}
      onChange={() => {
        read({ requestPolicy: 'network-only' });
        onChange();
      }}
    />
  );
}

function NewTeam({ onMade }: { onMade: () => void }) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const { values, isChanged, bind } = useFilled({ name: '' });
  return (
    <Panel screen={screen} title={n.teams.new}>
      <ChangeForm
        submit={n.frame.make}
        isFilled={isChanged}
        act={() => client.mutation(CreateTeam, { input: values })}
        onDone={({ team }) => {
          announce({ text: n.frame.made(values.name) });
          onMade();
          if (team) go(newsroomPath(screen, team.id));
        }}
      >
        <Field label={n.fields.name} hint={n.teams.nameHint} isRequired {...bind('name')} />
      </ChangeForm>
    </Panel>
  );
}
