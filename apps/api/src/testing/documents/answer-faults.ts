/** What came back. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

const contentTypes: ReadonlySet<string | null> = new Set([
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
]);

/** What clients may be told: every code but `INTERNAL`. */
const codes: ReadonlySet<unknown> = new Set([
  ...['BAD_INPUT', 'FORBIDDEN', 'LIMIT_EXCEEDED', 'NOT_FOUND', 'UNAUTHENTICATED'],
]);

/**
 * What is wrong with an answer, whatever was asked: it is one of GraphQL over HTTP, and no fault of the server. Empty where it is sound.
 *
 * @param codesSeen gets the code of each of its errors
 */
export function answerFaults(
  { status, contentType, text }: ReceivedAnswer,
  codesSeen: (code: string) => void = () => undefined,
): string[] {
  const faults: string[] = [];
  if (status !== 200 && (status < 400 || status >= 500)) faults.push(`status ${status}`);
  if (!contentTypes.has(contentType)) faults.push(`content type ${String(contentType)}`);
  const answer = parsed(text);
  if (!isRecord(answer)) return [...faults, `no JSON object: ${text.slice(0, 200)}`];
  const others = Object.keys(answer).filter((key) => !['data', 'errors', 'extensions'].includes(key));
  if (others.length > 0) faults.push(`keys ${others.join(', ')}`);
  const { data, errors } = answer;
  if (status === 200 ? data === undefined : data !== undefined) faults.push(`status ${status} and its data`);
  if (data !== undefined && data !== null && !isRecord(data)) faults.push('data that is no object');
  if (data == null && errors === undefined) faults.push('neither data nor errors');
  if (errors === undefined) return faults;
  if (!Array.isArray(errors) || errors.length === 0) return [...faults, 'errors that are no list of them'];
  for (const error of errors as unknown[]) faults.push(...errorFaults(error, codesSeen));
  return faults;
}

function errorFaults(error: unknown, codesSeen: (code: string) => void): string[] {
  if (!isRecord(error)) return ['an error that is no object'];
  const { message, locations, path, extensions } = error;
  const faults: string[] = [];
  if (typeof message !== 'string' || message === '') faults.push('an error without a message');
  if (locations !== undefined && !(Array.isArray(locations) && locations.every(isLocation))) {
    faults.push(`locations ${JSON.stringify(locations)}`);
  }
  if (path !== undefined && !(Array.isArray(path) && path.every(isStep))) {
    faults.push(`a path ${JSON.stringify(path)}`);
  }
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  codesSeen(String(code));
  if (!codes.has(code)) faults.push(`the code ${String(code)}: ${String(message)}`);
  return faults;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLocation(location: unknown): boolean {
  if (!isRecord(location)) return false;
  const { line, column } = location;
  return typeof line === 'number' && line > 0 && typeof column === 'number' && column > 0;
}

function isStep(step: unknown): boolean {
  return typeof step === 'string' || (typeof step === 'number' && step >= 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
