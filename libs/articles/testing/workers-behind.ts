/**
 * How many workers, each of which does its own work in order, it takes to explain an order: 1 when nothing overtook
 * anything.
 *
 * @param places what each piece of work was in the order in which it should have been done, as it was done
 */
export function workersBehind(places: readonly number[]): number {
  // By Dilworth's theorem as many as the longest run that falls; each worker's latest piece is all there is to know.
  const latest: number[] = [];
  for (const place of places) {
    const free = latest.findIndex((last) => last < place);
    if (free === -1) latest.push(place);
    else latest[free] = place;
  }
  return latest.length;
}
