/** What a browser keeps for whoever uses it: settings of the screen, nothing of the newsroom. */
type Kept = 'language' | 'theme' | 'keys';

export function readKept(name: Kept): string | null {
  try {
    return localStorage.getItem(`kopij-${name}`);
  } catch {
    // A browser may refuse to keep anything.
    return null;
  }
}

export function keep(name: Kept, value: string): void {
  try {
    localStorage.setItem(`kopij-${name}`, value);
  } catch {
    // It holds for as long as the page is open.
  }
}
