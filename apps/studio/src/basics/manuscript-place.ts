/** Where a manuscript is shown; its other pages stand below it. */
export function manuscriptPlace(id: string): string {
  return `/manuscripts/${encodeURIComponent(id)}`;
}
