import type { DataSourceOptions } from 'typeorm';

/** The TypeORM options shared by both engines. */
export type SharedOptions = Pick<DataSourceOptions, 'entities' | 'migrations' | 'namingStrategy' | 'logger'>;
