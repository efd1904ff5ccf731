import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest says of its own construction: of use to whoever builds Kopij, not to whoever runs it. */
const construction: ReadonlySet<unknown> = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'GraphQLModule',
]);

/** Lets everything that is said through Nest's logger go into the same log. */
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

  /** Nest gives where it comes from last, and before that a stack where it has one. */
  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const source = rest.at(-1);
    // What kept the program from starting: whoever starts it gets it thrown as well.
    if (source === 'ExceptionHandler') return;
    const fields = typeof source === 'string' ? { source } : {};
    if (message instanceof Error) this.destination[level]({ ...fields, err: message }, message.message);
    else this.destination[level](fields, typeof message === 'string' ? message : JSON.stringify(message));
  }
}
