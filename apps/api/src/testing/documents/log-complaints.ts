const warning = 40;

/** What refuses people who try too often, and says so for operators to see. */
const doors: readonly unknown[] = ['SignIn', 'RequestPasswordReset'];

/** What lines of the log say that a caller must not be able to make a server say: defects, and stacks. */
export function logComplaints(lines: readonly Readonly<Record<string, unknown>>[]): string[] {
  return lines
    .filter(({ source, level }) => level !== warning || !doors.includes(source))
    .map((line) => ({ line, text: JSON.stringify(line) }))
    .filter(({ line, text }) => Number(line['level']) >= warning || text.includes('"stack":'))
    .map(({ text }) => `logged: ${text.slice(0, 2_000)}`);
}
