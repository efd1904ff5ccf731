import type { WebhookRefusal } from './outcome.js';
import type { WebhookEntity } from './webhook.entity.js';

/** Everything that is wrong with the settings of a webhook, all at once. */
export function refuseSettings({ url, events }: Pick<WebhookEntity, 'url' | 'events'>): WebhookRefusal[] {
  return [
    ...(isWebAddress(url) ? [] : [{ code: 'INVALID_INPUT', field: ['url'], rule: 'URL' } as const]),
    ...(events.length > 0 ? [] : [{ code: 'INVALID_INPUT', field: ['events'], rule: 'EVENTS' } as const]),
  ];
}

/** Whether it may be dialled is decided when it is, since a name may stand for another address by then. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
