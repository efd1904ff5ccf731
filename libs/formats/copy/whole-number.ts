/** A revision as a number, where it is written as one. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}
