import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { CreateSection } from './section-documents.js';
import { SectionFieldset, type SectionValues } from './section-fieldset.jsx';
import { placesFor, type PlacedSection } from './section-tree.js';

interface NewSectionProps {
  readonly sections: readonly PlacedSection[];
  readonly onMade: () => void;
}

const blank: SectionValues & { parentId: string } = {
  ...{ name: '', slug: '', description: '', parentId: '' },
  ...{ requiresReview: true, fourEyes: false, requiresSecondFactor: false },
};

export function NewSection({ sections, onMade }: NewSectionProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const filled = useFilled(blank);
  const { parentId, description, ...values } = filled.values;
  return (
    <Panel screen="sections" title={n.sections.new}>
      <ChangeForm
        submit={n.frame.make}
        isFilled={filled.isChanged}
        act={() =>
          client.mutation(CreateSection, {
            input: {
              ...values,
              parentId: parentId === '' ? null : parentId,
              ...(description !== '' && { description }),
            },
          })
        }
        onDone={({ section }) => {
          announce({ text: n.frame.made(values.name) });
          onMade();
          if (section) go(newsroomPath('sections', section.id));
        }}
      >
        <SectionFieldset filled={filled} />
        <SelectField
          label={n.sections.parent}
          options={placesFor(sections, null, n.sections.top)}
          {...filled.bind('parentId')}
        />
      </ChangeForm>
    </Panel>
  );
}
