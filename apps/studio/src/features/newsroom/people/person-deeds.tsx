import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { ShownOnce } from '../../../parts/shown-once.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import {
  CreateResetLink,
  DeactivateUser,
  EraseUser,
  ReactivateUser,
  ResetFactors,
  type PersonLine,
} from './people-documents.js';

interface PersonDeedsProps {
  readonly person: PersonLine;
  readonly isSelf: boolean;
  readonly onChange: () => void;
}

/** What is done about somebody's account. One's own is in "My account", apart from leaving. */
export function PersonDeeds({ person, isSelf, onChange }: PersonDeedsProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [link, setLink] = useState<string | null>(null);
  const input = { userId: person.id };
  const told = (text: string) => () => {
    announce({ text });
    onChange();
  };
  return (
    <div className="buttons">
      {person.isActive && !isSelf && (
        <Deed
          label={n.people.resetLink}
          explained={n.people.resetLinkExplained(person.name)}
          act={() => client.mutation(CreateResetLink, { input })}
          onDone={(made) => {
            if (made.link === null) announce({ text: n.people.resetMailed(person.name) });
            else setLink(made.link);
          }}
        />
      )}
      {person.isActive && !isSelf && (
        <Deed
          label={n.people.resetFactors}
          explained={n.people.resetFactorsExplained(person.name)}
          isGrave
          act={() => client.mutation(ResetFactors, { input })}
          onDone={told(n.people.factorsReset(person.name))}
        />
      )}
      {person.isActive ? (
        <Deed
          label={n.people.deactivate}
          explained={isSelf ? n.people.deactivateSelf : n.people.deactivateExplained(person.name)}
          isGrave
          act={() => client.mutation(DeactivateUser, { input })}
          onDone={told(n.people.deactivated(person.name))}
        />
      ) : (
        <>
          <Deed
            label={n.people.reactivate}
            explained={n.people.reactivateExplained(person.name)}
            act={() => client.mutation(ReactivateUser, { input })}
            onDone={told(n.people.reactivated(person.name))}
          />
          <Deed
            label={n.people.erase}
            explained={n.people.eraseExplained(person.name)}
            isGrave
            act={() => client.mutation(EraseUser, { input })}
            onDone={told(n.people.erased)}
          />
        </>
      )}
      {link !== null && (
        <ShownOnce
          title={n.people.linkTitle(person.name)}
          explained={n.people.resetLinkShown}
          lines={[link]}
          onClose={() => setLink(null)}
        />
      )}
    </div>
  );
}
