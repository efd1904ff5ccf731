import type { DataSourceOptions } from 'typeorm';

/** What every data source has, whatever its engine. */
export type SharedOptions = Pick<DataSourceOptions, 'entities' | 'migrations' | 'namingStrategy' | 'logger'>;
