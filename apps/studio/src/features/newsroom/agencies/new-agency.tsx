import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Field } from '../../../parts/field.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { CreateAgency } from './agency-documents.js';
import { AgencyFieldset, agencyInput, blankAgency } from './agency-fieldset.jsx';

export function NewAgency({ onMade }: { onMade: () => void }) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const filled = useFilled({ ...blankAgency, code: '' });
  const { code, creditText, ...others } = filled.values;
  // Left empty, it is the code.
  const values = { ...others, ...(creditText.trim() !== '' && { creditText }) };
  return (
    <Panel screen="agencies" title={n.agencies.new}>
      <ChangeForm
        submit={n.frame.make}
        isFilled={filled.isChanged}
        act={() =>
          client.mutation(CreateAgency, { input: { ...agencyInput(values), code, name: values.name } })
        }
        onDone={({ agency }) => {
          announce({ text: n.frame.made(values.name) });
          onMade();
          if (agency) go(newsroomPath('agencies', agency.id));
        }}
      >
        <Field label={n.agencies.code} hint={n.agencies.codeHint} isRequired {...filled.bind('code')} />
        <AgencyFieldset filled={filled} />
      </ChangeForm>
    </Panel>
  );
}
