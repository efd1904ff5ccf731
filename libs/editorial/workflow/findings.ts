import type { ErrorCode, Finding, WarningCode } from './codes.js';

/** A finding that blocks. */
export function error(code: ErrorCode, field: string[], params: Record<string, string> = {}): Finding {
  return { code, severity: 'ERROR', field, params };
}

/** A finding that an editor may accept. */
export function warning(code: WarningCode, field: string[], params: Record<string, string> = {}): Finding {
  return { code, severity: 'WARNING', field, params };
}
