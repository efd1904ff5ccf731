import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { CheckField } from '../../../parts/check-field.jsx';
import { Deed } from '../../../parts/deed.jsx';
import { Field } from '../../../parts/field.jsx';
import { ShownOnce } from '../../../parts/shown-once.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import {
  ArchiveWebhook,
  Redeliver,
  RotateSecret,
  SendTest,
  UpdateWebhook,
  type WebhookFields,
} from './webhook-documents.js';

interface WebhookDeedsProps {
  readonly webhook: WebhookFields;
  /** Something may have changed, here or among the attempts. */
  readonly onChange: () => void;
}

export function WebhookDeeds({ webhook, onChange }: WebhookDeedsProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const isEnabled = webhook.disabledAt === null;
  const at = { webhookId: webhook.id, expectedVersion: webhook.version };
  const told = (text: string) => () => {
    announce({ text });
    onChange();
  };
  return (
    <div className="buttons">
      {isEnabled && (
        <Deed
          label={n.webhooks.test}
          explained={n.webhooks.testExplained}
          act={() => client.mutation(SendTest, { input: { webhookId: webhook.id } })}
          onDone={told(n.webhooks.testSent)}
        />
      )}
      <Rotate webhook={webhook} onChange={onChange} />
      <RedeliverSince webhook={webhook} onChange={onChange} />
      <Deed
        label={isEnabled ? n.webhooks.disable : n.webhooks.enable}
        explained={isEnabled ? n.webhooks.disableExplained : n.webhooks.enableExplained}
        act={() => client.mutation(UpdateWebhook, { input: { ...at, isEnabled: !isEnabled } })}
        onDone={told(isEnabled ? n.webhooks.isDisabled : n.webhooks.isEnabled)}
        onConflict={onChange}
      />
      <Deed
        label={n.frame.archive}
        explained={n.webhooks.archiveExplained(webhook.name)}
        isGrave
        act={() => client.mutation(ArchiveWebhook, { input: at })}
        onDone={told(n.frame.archived)}
        onConflict={onChange}
      />
    </div>
  );
}

/** A new secret; the former one signs beside it for as long as the receiver needs to take the new one in. */
function Rotate({ webhook, onChange }: WebhookDeedsProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const [secret, setSecret] = useState<string | null>(null);
  const { values, bind } = useFilled({ overlapHours: '24' });
  return (
    <>
      <Deed
        label={n.webhooks.rotate}
        explained={n.webhooks.rotateExplained}
        act={() =>
          client.mutation(RotateSecret, {
            input: { webhookId: webhook.id, overlapHours: Number(values.overlapHours) },
          })
        }
        onDone={(payload) => {
          setSecret(payload.secret);
          onChange();
        }}
      >
        <Field
          label={n.webhooks.overlapHours}
          hint={n.webhooks.overlapHint}
          inputMode="numeric"
          isRequired
          {...bind('overlapHours')}
        />
      </Deed>
      {secret !== null && (
        <ShownOnce
          title={n.webhooks.secret}
          explained={n.webhooks.secretExplained}
          lines={[secret]}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

/** Sends what was queued since a moment again, as after a receiver has lost it. */
function RedeliverSince({ webhook, onChange }: WebhookDeedsProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const { values, bind } = useFilled({ since: '', failedOnly: true });
  return (
    <Deed
      label={n.webhooks.redeliver}
      explained={n.webhooks.redeliverExplained}
      act={() =>
        client.mutation(Redeliver, {
          input: {
            webhookId: webhook.id,
            since: new Date(values.since).toISOString(),
            failedOnly: values.failedOnly,
          },
        })
      }
      onDone={({ count }) => {
        announce({ text: n.webhooks.redelivered(count ?? 0) });
        onChange();
      }}
    >
      <Field label={n.webhooks.since} type="datetime-local" isRequired {...bind('since')} />
      <CheckField label={n.webhooks.failedOnly} {...bind('failedOnly')} />
    </Deed>
  );
}
