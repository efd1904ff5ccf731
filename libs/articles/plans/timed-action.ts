export const timedActions = ['publish', 'unpublish', 'liftEmbargo'] as const;

/** What happens by itself when its time has come. The end of an embargo shows what it has hidden. */
export type TimedAction = (typeof timedActions)[number];
