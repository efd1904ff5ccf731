/** What a webhook can be told, in the spelling of the schema. All of it is about articles that readers can see, or could see. */
export const webhookEvents = [
  'ARTICLE_PUBLISHED',
  'ARTICLE_CORRECTED',
  'ARTICLE_UNPUBLISHED',
  'ARTICLE_KILLED',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
