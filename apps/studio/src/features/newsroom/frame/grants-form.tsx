import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { sectionOptions } from '../../../parts/section-options.js';
import { useReading } from '../../../parts/use-reading.js';
import type { VariablesOf } from '../../../server/graphql.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { SectionsToGrant, SetGrants } from './grant-documents.js';

type Right = VariablesOf<typeof SetGrants>['input']['grants'][number]['right'];

interface Grant {
  readonly right: Right;
  readonly section: { readonly id: string; readonly path: string } | null;
}

const rights: readonly Right[] = ['WRITE', 'REVIEW', 'PUBLISH', 'MANAGE'];

interface GrantsFormProps {
  /** Whom it is granted to. */
  readonly to: { readonly userId: string } | { readonly teamId: string };
  readonly grants: readonly Grant[];
  readonly onChange: () => void;
}

/** What somebody or a team may do in which sections: a line for each section, with its four rights. */
export function GrantsForm({ to, grants, onChange }: GrantsFormProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [{ data }] = useReading({ query: SectionsToGrant });
  const known = keysOf(grants);
  const [typed, setTyped] = useState<ReadonlySet<string> | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const chosen = typed ?? known;
  const options = sectionOptions(data?.sections);
  const paths = new Map([
    ...grants.flatMap(({ section }) => (section ? [[section.id, section.path] as const] : [])),
    ...options,
  ]);
  const shown = [...new Set([...[...known].map((key) => key.split(' ')[0] ?? ''), ...added])];
  const isChanged =
    typed !== null && !(typed.size === known.size && [...typed].every((key) => known.has(key)));
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(key);
    else next.delete(key);
    setTyped(next);
  };
  return (
    <ChangeForm
      submit={n.grants.save}
      isFilled={isChanged}
      isIdle={!isChanged}
      act={() =>
        client.mutation(SetGrants, {
          input: {
            ...to,
            grants: [...chosen].map((key) => {
              const [sectionId = '', right] = key.split(' ');
              return { sectionId, right: rights.find((each) => each === right) ?? 'WRITE' };
            }),
          },
        })
      }
      onDone={() => {
        announce({ text: n.grants.saved });
        setTyped(null);
        setAdded([]);
        onChange();
      }}
    >
      {shown.length === 0 && <p className="quiet">{n.grants.none}</p>}
      {shown.map((sectionId) => (
        <fieldset key={sectionId} className="field grants">
          <legend>{paths.get(sectionId)}</legend>
          {rights.map((right) => (
            <label key={right} className="check">
              <input
                type="checkbox"
                name="grants"
                checked={chosen.has(`${sectionId} ${right}`)}
                onChange={({ target }) => toggle(`${sectionId} ${right}`, target.checked)}
              />
              {n.rights[right]}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="field">
        <label>
          {n.grants.add}{' '}
          <select
            value=""
            onChange={({ target }) => {
              if (target.value !== '') setAdded([...added, target.value]);
            }}
          >
            <option value="">{n.grants.choose}</option>
            {options
              .filter(([id]) => !shown.includes(id))
              .map(([id, path]) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
          </select>
        </label>
      </p>
    </ChangeForm>
  );
}

function keysOf(grants: readonly Grant[]): ReadonlySet<string> {
  return new Set(grants.flatMap(({ right, section }) => (section ? [`${section.id} ${right}`] : [])));
}
