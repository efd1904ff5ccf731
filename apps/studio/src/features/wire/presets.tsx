import { useState } from 'react';
import { useClient } from 'urql';
import { useSearchParams } from 'wouter';
import { useAnnounce } from '../../parts/announcements.jsx';
import { Choice } from '../../parts/choice.jsx';
import { Dialog } from '../../parts/dialog.jsx';
import { Field } from '../../parts/field.jsx';
import { whyNot } from '../../server/why-not.js';
import { useWords } from '../../words/words.jsx';
import { presetFilterOf } from './inbox-filter.js';
import { DeletePreset, SavePreset, type Preset } from './wire-documents.js';

/** What was saved of the filters under a name: chosen, saved and deleted. */
export function Presets({ presets }: { presets: readonly Preset[] }) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [asked, ask] = useSearchParams();
  const [isSaving, setSaving] = useState(false);
  const chosen = presets.find(({ id }) => id === asked.get('preset'));

  const choose = (id: string) => {
    // All that it does not say is as it would be without.
    ask(id === '' ? {} : { preset: id }, { replace: true });
  };
  const remove = async ({ id, name }: Preset) => {
    const { data, error } = await client.mutation(DeletePreset, { input: { presetId: id } });
    const why = whyNot(data?.it.userErrors ?? [], error, w.moves.unknown);
    announce({ text: why === '' ? w.wire.presets.deleted(name) : why });
    if (why === '') choose('');
  };
  return (
    <>
      {presets.length > 0 && (
        <Choice
          label={w.wire.preset}
          value={chosen?.id ?? ''}
          options={[['', w.wire.presets.none], ...presets.map(({ id, name }) => [id, name] as const)]}
          onChange={choose}
        />
      )}
      <button type="button" onClick={() => setSaving(true)}>
        {w.wire.presets.save}
      </button>
      {chosen?.isOwn && (
        <button type="button" onClick={() => void remove(chosen)}>
          {w.wire.presets.delete(chosen.name)}
        </button>
      )}
      {isSaving && (
        <SaveDialog
          preset={chosen}
          onSaved={(id) => {
            setSaving(false);
            choose(id);
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

interface SaveDialogProps {
  /** The one that is chosen, which the new one goes on from. */
  readonly preset: Preset | undefined;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

function SaveDialog({ preset, onSaved, onClose }: SaveDialogProps) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [asked] = useSearchParams();
  const own = preset?.isOwn ? preset : undefined;
  const [name, setName] = useState(own?.name ?? '');
  const [isShared, setShared] = useState(own?.isShared ?? false);
  const [fault, setFault] = useState('');
  const save = async () => {
    const input = { name, isShared, filter: presetFilterOf(asked, preset?.filter) };
    const { data, error } = await client.mutation(SavePreset, { input });
    const saved = data?.it.preset;
    if (!saved) return setFault(whyNot(data?.it.userErrors ?? [], error, w.moves.unknown));
    announce({ text: w.wire.presets.saved(saved.name) });
    onSaved(saved.id);
  };
  return (
    <Dialog title={w.wire.presets.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{w.wire.presets.explained}</p>
        <Field label={w.wire.presets.name} name="name" value={name} onChange={setName} isRequired hasFocus />
        <p>
          <label>
            <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />{' '}
            {w.wire.presets.share}
          </label>
        </p>
        <p role="alert" className="fault">
          {fault}
        </p>
        <p className="buttons">
          <button type="submit" className="main">
            {w.wire.presets.submit}
          </button>
          <button type="button" onClick={onClose}>
            {w.moves.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
