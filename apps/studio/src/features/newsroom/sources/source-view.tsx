import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { ArchiveSource, UpdateSource, type SourceFields } from './source-documents.js';
import { SourceFieldset, sourceInput, valuesOfSource } from './source-fieldset.jsx';
import { SourceMessages } from './source-messages.jsx';

interface SourceViewProps {
  readonly source: SourceFields;
  readonly sections: readonly (readonly [id: string, path: string])[];
  readonly onChange: () => void;
}

/** A source: how it is doing, what it is, and what came in. */
export function SourceView({ source, sections, onChange }: SourceViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const filled = useFilled(valuesOfSource(source), source.version);
  const { lastPoll, archivedAt } = source;
  return (
    <Panel screen="sources" title={source.name} id={source.id}>
      <p className="standing">
        <span>{source.slug}</span>
        {archivedAt !== null && <span className="state">{n.sources.archived}</span>}
      </p>
      {archivedAt === null && lastPoll && (
        <p className={lastPoll.error === null ? 'quiet' : 'notice grave'}>
          {lastPoll.error === null
            ? n.sources.polled
            : n.sources.pollFailed(lastPoll.failures, lastPoll.error)}{' '}
          <Moment at={lastPoll.polledAt} />. {n.sources.next} <Moment at={lastPoll.dueAt} />.
        </p>
      )}
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind || archivedAt !== null}
        act={() =>
          client.mutation(UpdateSource, {
            input: { sourceId: source.id, expectedVersion: filled.version, ...sourceInput(filled.changed) },
          })
        }
        onConflict={onChange}
        onDone={() => {
          filled.settle();
          announce({ text: n.frame.saved });
        }}
      >
        <SourceFieldset filled={filled} sections={sections} />
      </ChangeForm>
      {archivedAt === null && (
        <div className="buttons">
          <Deed
            label={n.frame.archive}
            explained={n.sources.archiveExplained(source.name)}
            isGrave
            act={() =>
              client.mutation(ArchiveSource, {
                input: { sourceId: source.id, expectedVersion: source.version },
              })
            }
            onDone={() => announce({ text: n.frame.archived })}
            onConflict={onChange}
          />
        </div>
      )}
      <SourceMessages sourceId={source.id} />
    </Panel>
  );
}
