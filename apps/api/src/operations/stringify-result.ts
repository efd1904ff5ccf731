import { ReadyJson } from '@kopij/platform';
import type { FormattedExecutionResult } from 'graphql';

/** Writes an answer. Data that is JSON already is not written again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  if (!(data instanceof ReadyJson)) return `${JSON.stringify(result)}\n`;
  const { extensions } = result;
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}\n`;
}
