import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { ShownOnce } from '../../../parts/shown-once.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Missing } from '../frame/missing.jsx';
import { Panel } from '../frame/panel.jsx';
import { Register } from '../frame/register.jsx';
import { CreateWebhook, Webhooks, type WebhookFields } from './webhook-documents.js';
import { blankWebhook, WebhookFieldset } from './webhook-fieldset.jsx';
import { WebhookView } from './webhook-view.jsx';

const screen = 'webhooks';

/** The servers that are told when articles change. */
export function WebhooksPage({ id }: { id: string | undefined }) {
  const n = useNewsroomWords();
  const [{ data, error, fetching, stale }, read] = useReading({ query: Webhooks });
  const reread = () => read({ requestPolicy: 'network-only' });
  const webhook = data?.webhooks.find((each) => each.id === id);
  const marksOf = ({ archivedAt, disabledAt, failingSince, pendingCount }: WebhookFields) =>
    archivedAt !== null
      ? [n.webhooks.archived]
      : [
          ...(disabledAt === null ? [] : [n.webhooks.disabled]),
          ...(failingSince === null ? [] : [n.webhooks.failing]),
          ...(pendingCount === 0 ? [] : [n.webhooks.waiting(pendingCount)]),
        ];
  return (
    <Register
      screen={screen}
      error={error}
      openId={id}
      newOne={n.webhooks.new}
      lines={data?.webhooks.map((each) => ({
        ...{ id: each.id, name: each.name, isPast: each.archivedAt !== null },
        marks: marksOf(each),
        quiet: hostOf(each.url),
      }))}
    >
      {id === 'new' && <NewWebhook onMade={reread} />}
      {webhook && <WebhookView key={webhook.id} webhook={webhook} onChange={reread} />}
      {id !== 'new' && data && !webhook && !fetching && !stale && <Missing screen={screen} />}
    </Register>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function NewWebhook({ onMade }: { onMade: () => void }) {
  const n = useNewsroomWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const filled = useFilled(blankWebhook);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const { name, url, events } = filled.values;
  return (
    <Panel screen={screen} title={n.webhooks.new}>
      <ChangeForm
        submit={n.frame.make}
        isFilled={filled.isChanged}
        act={() => client.mutation(CreateWebhook, { input: { name, url, events: [...events] } })}
        onDone={({ webhook, secret }) => {
          if (webhook) setMade({ id: webhook.id, secret: secret ?? '' });
        }}
      >
        <WebhookFieldset filled={filled} />
      </ChangeForm>
      {made && (
        <ShownOnce
          title={n.webhooks.secret}
          explained={n.webhooks.secretExplained}
          lines={[made.secret]}
          onClose={() => {
            announce({ text: n.frame.made(name) });
            setMade(null);
            onMade();
            go(newsroomPath(screen, made.id));
          }}
        />
      )}
    </Panel>
  );
}
