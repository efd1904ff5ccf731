/** Brings the field of the copy that a path leads to into view, with the focus; the nearest one that is shown. */
export function showField(path: readonly string[]): void {
  for (let parts = path.length; parts > 0; parts -= 1) {
    const name = path.slice(0, parts).join('.');
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (!field) continue;
    const inner = field.matches('input, textarea, select')
      ? field
      : field.querySelector<HTMLElement>('select');
    field.scrollIntoView({ block: 'center' });
    (inner ?? field).focus({ preventScroll: true });
    return;
  }
}
