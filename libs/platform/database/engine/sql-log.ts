import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';
import { sqlChannel } from '../sql/sql-reader.js';

/**
 * Publishes every statement that TypeORM runs to the channel. Failed statements are thrown as errors and logged
 * elsewhere.
 */
export class SqlLog extends AbstractLogger {
  override logQuery(query: string): void {
    if (sqlChannel.hasSubscribers) sqlChannel.publish(query);
  }

  protected writeLog(
    _level: LogLevel,
    _messages: LogMessage | string | number | (LogMessage | string | number)[],
  ): void {
    // Migrations report through the outcome of openDatabase; TypeORM's own messages are not useful.
  }
}
