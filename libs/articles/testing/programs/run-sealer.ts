import { PlatformModule } from '@kopij/platform';
import { say, testConfig, told } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SealingModule } from '../../index.js';

/** A newsroom that has its history sealed, as a server does, until told to stop: `run-sealer URL`. Says `at work` once it has begun. */
const [, , url = ''] = process.argv;

@Module({ imports: [PlatformModule.forRoot({ config: testConfig(url) }), SealingModule] })
class Newsroom {}

const newsroom = await NestFactory.createApplicationContext(Newsroom, { logger: false, abortOnError: false });
say('at work');
await told('stop');
await newsroom.close();
process.disconnect();
