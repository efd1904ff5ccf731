import { ReadyJson } from '@kopij/platform';
import type { FormattedExecutionResult } from 'graphql';

/** Writes an answer. Data that is JSON already is not written again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  return data instanceof ReadyJson ? `{"data":${data.text}}\n` : `${JSON.stringify(result)}\n`;
}
