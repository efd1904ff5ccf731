import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { sectionOptions } from '../../../parts/section-options.js';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Panel } from '../frame/panel.jsx';
import { Register } from '../frame/register.jsx';
import { CreateSource, Sources } from './source-documents.js';
import { blankSource, SourceFieldset, sourceInput } from './source-fieldset.jsx';
import { SourceView } from './source-view.jsx';

const screen = 'sources';

/** Where wire copy comes from. */
export function SourcesPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error, fetching, stale }, read] = useReading({ query: Sources });
  const reread = () => read({ requestPolicy: 'network-only' });
  const sections = sectionOptions(data?.sections);
  const source = data?.wireSources.find((each) => each.id === id);
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.sources.new}
      lines={data?.wireSources.map(({ id: sourceId, name, kind, archivedAt, lastPoll, section }) => ({
        ...{ id: sourceId, name, isPast: archivedAt !== null },
        marks: [
          ...(kind === 'PUSH' ? [] : [n.sources.kinds[kind]]),
          ...(archivedAt === null ? [] : [n.sources.archived]),
          ...(lastPoll?.error == null || archivedAt !== null ? [] : [n.sources.failing]),
        ],
        quiet: section?.path,
      }))}
    >
      {id === 'new' && <NewSource sections={sections} onMade={reread} />}
      {source && <SourceView key={source.id} source={source} sections={sections} onChange={reread} />}
      {id !== 'new' && data && !source && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}

interface NewSourceProps {
  readonly sections: readonly (readonly [id: string, path: string])[];
  readonly onMade: () => void;
}

function NewSource({ sections, onMade }: NewSourceProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const filled = useFilled(blankSource);
  const { name, slug } = filled.values;
  return (
    <Panel screen={screen} title={n.sources.new}>
      <ChangeForm
        submit={n.frame.make}
        isFilled={filled.isChanged}
        act={() => client.mutation(CreateSource, { input: { ...sourceInput(filled.values), name, slug } })}
        onDone={({ source }) => {
          announce({ text: n.frame.made(name) });
          onMade();
          if (source) go(newsroomPath(screen, source.id));
        }}
      >
        <SourceFieldset filled={filled} sections={sections} />
      </ChangeForm>
    </Panel>
  );
}
