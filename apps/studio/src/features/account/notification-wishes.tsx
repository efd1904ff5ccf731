import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { ChangeForm } from '../../parts/change-form.jsx';
import { ChecksField } from '../../parts/check-field.jsx';
import { SelectField } from '../../parts/select-field.jsx';
import { useFilled } from '../../parts/use-filled.js';
import { useAccountWords } from '../../words/account/account-words.js';
import { UpdateNotifications } from './account-documents.js';

type Words = ReturnType<typeof useAccountWords>;

type Kind = keyof Words['notifications']['kinds'];

type Digest = keyof Words['notifications']['digests'];

const digests: readonly Digest[] = ['NEVER', 'HOURLY', 'DAILY'];

interface NotificationWishesProps {
  readonly digest: Digest;
  readonly muted: readonly Kind[];
  readonly onChange: () => void;
}

/** Of what somebody wants to be told, and how often by mail. What is ticked is told; the server keeps what is not. */
export function NotificationWishes({ digest, muted, onChange }: NotificationWishesProps) {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const kinds = Object.keys(a.notifications.kinds) as Kind[];
  const filled = useFilled<{ digest: Digest; told: readonly Kind[] }>({
    digest,
    told: kinds.filter((kind) => !muted.includes(kind)),
  });
  const { values, isChanged, bind, settle } = filled;
  return (
    <section>
      <h2>{a.notifications.title}</h2>
      <ChangeForm
        submit={a.notifications.save}
        isFilled={isChanged}
        isIdle={!isChanged}
        act={() =>
          client.mutation(UpdateNotifications, {
            input: { digest: values.digest, muted: kinds.filter((kind) => !values.told.includes(kind)) },
          })
        }
        onDone={() => {
          settle();
          onChange();
          announce({ text: a.notifications.saved });
        }}
      >
        <SelectField
          label={a.notifications.digest}
          options={digests.map((each) => [each, a.notifications.digests[each]] as const)}
          {...bind('digest')}
        />
        <ChecksField
          label={a.notifications.told}
          options={kinds.map((kind) => [kind, a.notifications.kinds[kind]] as const)}
          {...bind('told')}
        />
      </ChangeForm>
    </section>
  );
}
