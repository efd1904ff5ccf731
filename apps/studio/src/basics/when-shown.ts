/** How long the page that is opened first has to itself, in milliseconds. */
const ownTime = 2_000;

/** Resolves when the page that was opened first has had time to show itself: what may be needed later is loaded only then. */
export const whenShown = new Promise<void>((resolve) => {
  setTimeout(resolve, ownTime);
});
