import { Module } from '@nestjs/common';
import { PurgeCdn } from './cdn/purge-cdn.js';

/** Has a CDN forget what has changed. Runs in the server only. */
@Module({ providers: [PurgeCdn] })
export class CdnModule {}
