import { AbstractLogger, type LogLevel, type LogMessage } from 'typeorm';
import { sqlChannel } from '../sql/sql-reader.js';

/** Tells the channel of every statement TypeORM runs. Failed statements come back as errors and are logged there. */
export class SqlLog extends AbstractLogger {
  override logQuery(query: string): void {
    if (sqlChannel.hasSubscribers) sqlChannel.publish(query);
  }

  protected writeLog(
    _level: LogLevel,
    _messages: LogMessage | string | number | (LogMessage | string | number)[],
  ): void {
    // Migrations report through the outcome of openDatabase; TypeORM's own chatter helps nobody.
  }
}
