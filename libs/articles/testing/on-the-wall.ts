/** What the clock on the wall says at an instant, in a place without summer time. */
export function onTheWall(at: Date): { localTime: string; timeZone: string } {
  return { localTime: at.toISOString().slice(0, 19), timeZone: 'UTC' };
}
