import { subscribe } from 'node:diagnostics_channel';

/** Loaded into the server before anything else (`--import`): reports to its parent, on request, how many statements it ran. */
let statements = 0;
subscribe('kopij:sql', () => {
  statements += 1;
});
process.on('message', (message) => {
  if (message === 'statements') process.send?.({ statements });
});
// The channel to the parent must not keep a stopping server alive.
process.channel?.unref();
