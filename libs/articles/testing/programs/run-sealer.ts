import { PlatformModule } from '@kopij/platform';
import { testConfig, workUntilStopped } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { SealingModule } from '../../index.js';

/** A newsroom that has its history sealed, as a server does, until told to stop: `run-sealer URL`. Says `at work` once it has begun. */
const [, , url = ''] = process.argv;

@Module({ imports: [PlatformModule.forRoot({ config: testConfig(url) }), SealingModule] })
class Newsroom {}

await workUntilStopped(Newsroom);
