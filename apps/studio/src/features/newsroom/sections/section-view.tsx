import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { SelectField } from '../../../parts/select-field.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import {
  ArchiveSection,
  MoveSection,
  UnarchiveSection,
  UpdateSection,
  type SectionFields,
} from './section-documents.js';
import { SectionFieldset, type SectionValues } from './section-fieldset.jsx';
import { placesFor, type PlacedSection } from './section-tree.js';

interface SectionViewProps {
  readonly section: PlacedSection;
  readonly sections: readonly PlacedSection[];
  readonly onChange: () => void;
}

export function SectionView({ section, sections, onChange }: SectionViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const filled = useFilled(valuesOf(section), section.version ?? 0);
  const at = { sectionId: section.id, expectedVersion: section.version ?? 0 };
  const told = (text: string) => () => {
    announce({ text });
    onChange();
  };
  return (
    <Panel screen="sections" title={section.name} id={section.id}>
      <p className="standing">
        <span>{section.path}</span>
        {section.isArchived && <span className="state">{n.sections.archived}</span>}
      </p>
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind}
        act={() => {
          const { description, ...changed } = filled.changed;
          return client.mutation(UpdateSection, {
            input: {
              sectionId: section.id,
              expectedVersion: filled.version,
              ...changed,
              ...(description !== undefined && { description: description === '' ? null : description }),
            },
          });
        }}
        onConflict={onChange}
        onDone={() => {
          filled.settle();
          told(n.frame.saved)();
        }}
      >
        <SectionFieldset filled={filled} />
      </ChangeForm>
      <div className="buttons">
        <Move section={section} sections={sections} onDone={told(n.sections.moved)} onConflict={onChange} />
        {section.isArchived ? (
          <Deed
            label={n.sections.unarchive}
            explained={n.sections.unarchiveExplained}
            act={() => client.mutation(UnarchiveSection, { input: at })}
            onDone={told(n.sections.unarchived)}
            onConflict={onChange}
          />
        ) : (
          <Deed
            label={n.frame.archive}
            explained={n.sections.archiveExplained}
            act={() => client.mutation(ArchiveSection, { input: at })}
            onDone={told(n.frame.archived)}
            onConflict={onChange}
          />
        )}
      </div>
    </Panel>
  );
}

interface MoveProps extends Pick<SectionViewProps, 'section' | 'sections'> {
  readonly onDone: () => void;
  readonly onConflict: () => void;
}

/** To another place in the tree: another section, or another order. */
function Move({ section, sections, onDone, onConflict }: MoveProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const { values, bind, settle } = useFilled({ parentId: section.parent?.id ?? '', position: 'last' });
  const beside = sections.filter(
    ({ id, parent, isArchived }) =>
      !isArchived && id !== section.id && (parent?.id ?? '') === values.parentId,
  );
  return (
    <Deed
      label={n.sections.move}
      explained={n.sections.moveExplained}
      act={() =>
        client.mutation(MoveSection, {
          input: {
            sectionId: section.id,
            expectedVersion: section.version ?? 0,
            parentId: values.parentId === '' ? null : values.parentId,
            // Left out, it is the last.
            ...(values.position !== 'last' && { position: Number(values.position) }),
          },
        })
      }
      onConflict={onConflict}
      onDone={() => {
        settle();
        onDone();
      }}
    >
      <SelectField
        label={n.sections.parent}
        options={placesFor(sections, section, n.sections.top)}
        {...bind('parentId')}
      />
      <SelectField
        label={n.sections.position}
        options={[
          ...beside.map(({ name }, at) => [String(at), n.sections.before(name)] as const),
          ['last', n.sections.last] as const,
        ]}
        {...bind('position')}
      />
    </Deed>
  );
}

function valuesOf({ name, slug, description, policy }: SectionFields): SectionValues {
  return {
    ...{ name, slug, description: description ?? '' },
    requiresReview: policy?.requiresReview ?? true,
    fourEyes: policy?.fourEyes ?? false,
    requiresSecondFactor: policy?.requiresSecondFactor ?? false,
  };
}
