export const timedActions = ['publish', 'unpublish', 'liftEmbargo'] as const;

/** An action that the scheduler performs. The end of an embargo shows the article again. */
export type TimedAction = (typeof timedActions)[number];
