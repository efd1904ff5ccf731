import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Behind } from '../../../parts/behind.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from '../frame/panel.jsx';
import { AttemptLog } from './attempt-log.jsx';
import { UpdateWebhook, type WebhookFields } from './webhook-documents.js';
import { WebhookDeeds } from './webhook-deeds.jsx';
import { WebhookFieldset } from './webhook-fieldset.jsx';

interface WebhookViewProps {
  readonly webhook: WebhookFields;
  readonly onChange: () => void;
}

/** A webhook: how it is doing, what it is, what can be done about it, and how deliveries went. */
export function WebhookView({ webhook, onChange }: WebhookViewProps) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const { name, url, events, archivedAt } = webhook;
  const filled = useFilled({ name, url, events }, webhook.version);
  // The log is read anew after whatever may have put something in it.
  const [tries, setTries] = useState(0);
  const changed = () => {
    setTries((before) => before + 1);
    onChange();
  };
  return (
    <Panel screen="webhooks" title={name} id={webhook.id}>
      <Standing webhook={webhook} />
      <Behind filled={filled} />
      <ChangeForm
        submit={n.frame.save}
        isFilled={filled.isChanged}
        isIdle={!filled.isChanged || filled.isBehind || archivedAt !== null}
        act={() => {
          const { events: told, ...others } = filled.changed;
          return client.mutation(UpdateWebhook, {
            input: {
              webhookId: webhook.id,
              expectedVersion: filled.version,
              ...others,
              ...(told && { events: [...told] }),
            },
          });
        }}
        onConflict={onChange}
        onDone={() => {
          filled.settle();
          announce({ text: n.frame.saved });
        }}
      >
        <WebhookFieldset filled={filled} />
      </ChangeForm>
      {archivedAt === null && <WebhookDeeds webhook={webhook} onChange={changed} />}
      <section>
        <h3>{n.webhooks.log}</h3>
        <p>
          <button type="button" onClick={changed}>
            {n.webhooks.reread}
          </button>
        </p>
        <AttemptLog key={tries} webhookId={webhook.id} after={null} onRedelivered={changed} />
      </section>
    </Panel>
  );
}

function Standing({ webhook }: { webhook: WebhookFields }) {
  const n = useNewsroomWords();
  const { archivedAt, disabledAt, disabledReason, failingSince, formerSecretUntil, pendingCount } = webhook;
  const now = new Date().toISOString();
  if (archivedAt !== null) return <p className="state">{n.webhooks.archived}</p>;
  return (
    <>
      {disabledAt !== null && (
        <p className="notice grave">
          {n.webhooks.disabledSince} <Moment at={disabledAt} />:{' '}
          {disabledReason === null ? '' : n.webhooks.disabledReasons[disabledReason]}
        </p>
      )}
      {failingSince !== null && (
        <p className="notice grave">
          {n.webhooks.failingSince} <Moment at={failingSince} />.
        </p>
      )}
      {webhook.pausedUntil !== null && webhook.pausedUntil > now && (
        <p className="notice">
          {n.webhooks.pausedUntil} <Moment at={webhook.pausedUntil} />.
        </p>
      )}
      {formerSecretUntil !== null && formerSecretUntil > now && (
        <p className="notice">
          {n.webhooks.formerSecret} <Moment at={formerSecretUntil} />.
        </p>
      )}
      <p className="quiet">{n.webhooks.waiting(pendingCount)}</p>
    </>
  );
}
