/** A manuscript that was opened in this window. */
interface Opened {
  readonly id: string;
  readonly headline: string;
}

/** How many are remembered. */
const most = 8;

/** In memory only, so that nothing of it is left on the machine. */
let opened: readonly Opened[] = [];

export function noteOpened(manuscript: Opened): void {
  opened = [manuscript, ...opened.filter(({ id }) => id !== manuscript.id)].slice(0, most);
}

/** The manuscripts that were opened last, the last first. */
export function recentlyOpened(): readonly Opened[] {
  return opened;
}
