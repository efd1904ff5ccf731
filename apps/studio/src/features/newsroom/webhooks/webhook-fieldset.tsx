import { ChecksField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import type { Filled } from '../../../parts/use-filled.js';
import { useNewsroomWords, type NewsroomWords } from '../../../words/newsroom/newsroom-words.js';

type Event = keyof NewsroomWords['webhooks']['events'];

export interface WebhookValues {
  readonly name: string;
  readonly url: string;
  readonly events: readonly Event[];
}

const events: readonly Event[] = [
  'ARTICLE_PUBLISHED',
  'ARTICLE_CORRECTED',
  'ARTICLE_UNPUBLISHED',
  'ARTICLE_KILLED',
];

export const blankWebhook: WebhookValues = { name: '', url: '', events };

/** Whom to tell, and of what. */
export function WebhookFieldset({ filled: { bind } }: { filled: Pick<Filled<WebhookValues>, 'bind'> }) {
  const n = useNewsroomWords();
  return (
    <>
      <Field label={n.fields.name} isRequired {...bind('name')} />
      <Field label={n.webhooks.url} type="url" isRequired {...bind('url')} />
      <ChecksField
        label={n.webhooks.tells}
        options={events.map((event) => [event, n.webhooks.events[event]] as const)}
        {...bind('events')}
      />
    </>
  );
}
