import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { UpdateAgency, type AgencyFields } from './agency-documents.js';
import { AgencyFieldset, agencyInput, valuesOfAgency } from './agency-fieldset.jsx';

interface AgencyViewProps {
  readonly agency: AgencyFields;
  readonly onConflict: () => void;
}

export function AgencyView({ agency, onConflict }: AgencyViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const filled = useFilled(valuesOfAgency(agency), agency.version ?? 0);
  const isActive = agency.isActive !== false;
  const change = (input: object, expectedVersion = filled.version) =>
    client.mutation(UpdateAgency, { input: { agencyId: agency.id, expectedVersion, ...input } });
  return (
    <Panel screen="agencies" title={agency.name} id={agency.id}>
      <p className="standing">
        <span>{agency.code}</span>
        {!isActive && <span className="state">{n.agencies.inactive}</span>}
      </p>
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind}
        act={() => change(agencyInput(filled.changed))}
        onConflict={onConflict}
        onDone={() => {
          filled.settle();
          announce({ text: n.frame.saved });
        }}
      >
        <AgencyFieldset filled={filled} />
      </ChangeForm>
      <div className="buttons">
        <Deed
          label={isActive ? n.agencies.deactivate : n.agencies.activate}
          explained={isActive ? n.agencies.deactivateExplained : n.agencies.activateExplained}
          act={() => change({ isActive: !isActive }, agency.version ?? 0)}
          onDone={() => announce({ text: n.frame.saved })}
          onConflict={onConflict}
        />
      </div>
    </Panel>
  );
}
