const shortened = '…';

/** What is another in each newsroom and at each moment: ids, tokens, cursors, instants, months and ages. */
const forms = [
  /^(manuscript:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  /^kopij_[\da-f]{32}_.+$/,
  /^[\w-]{40,}={0,2}$/,
  /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/,
  /^\d{4}-\d\d$/,
  /^(zojuist|gisteren|.* geleden)$/,
];

/**
 * Whether an answer is the one a guide shows. `…` in a text, or as an item of a list, stands for whatever was left out there;
 * what differs from newsroom to newsroom has to be of the same form.
 */
export function isAsShown(shown: unknown, actual: unknown): boolean {
  if (typeof shown === 'string' && typeof actual === 'string') return isTextAsShown(shown, actual);
  if (Array.isArray(shown) && Array.isArray(actual)) return isListAsShown(shown, actual);
  if (!isRecord(shown) || !isRecord(actual)) return shown === actual;
  const names = Object.keys(shown);
  return (
    names.join() === Object.keys(actual).join() && names.every((name) => isAsShown(shown[name], actual[name]))
  );
}

function isTextAsShown(shown: string, actual: string): boolean {
  if (shown === actual || forms.some((form) => form.test(shown) && form.test(actual))) return true;
  const [start = '', ...rest] = shown.split(shortened);
  return rest.length > 0 && actual.startsWith(start) && actual.endsWith(rest.at(-1) ?? '');
}

function isListAsShown(shown: readonly unknown[], actual: readonly unknown[]): boolean {
  const [next, ...others] = shown;
  if (shown.length === 0) return actual.length === 0;
  if (next !== shortened) {
    return actual.length > 0 && isAsShown(next, actual[0]) && isListAsShown(others, actual.slice(1));
  }
  return actual.some((_, at) => isListAsShown(others, actual.slice(at + 1)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
