import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's messages about module construction, which only help developers. */
const construction: ReadonlySet<unknown> = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
]);

/** Sends the messages of Nest's logger to the log. */
export class LogOfNest implements LoggerService {
  constructor(private readonly destination: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(construction.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and before it a stack, if any. */
  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const source = rest.at(-1);
    // Errors at start-up, which are also thrown.
    if (source === 'ExceptionHandler') return;
    const fields = typeof source === 'string' ? { source } : {};
    if (message instanceof Error) this.destination[level]({ ...fields, err: message }, message.message);
    else this.destination[level](fields, typeof message === 'string' ? message : JSON.stringify(message));
  }
}
