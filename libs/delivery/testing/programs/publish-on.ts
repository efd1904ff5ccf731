import { subscribe } from 'node:diagnostics_channel';
import { Clock, newId, PlatformModule, sqlChannel, UnitOfWork } from '@kopij/platform';
import { aStory, FixedClock, say, testConfig, told } from '@kopij/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeliveryModule, LiveArticles } from '../../index.js';

/**
 * Publishes, updates and takes down articles, several at a time, and ends as of a power cut: so many SQL statements after it was told to
 * go, in the middle of whatever that is: `publish-on URL STATEMENTS`.
 */
const [, , url = '', statementsToLive = ''] = process.argv;

@Module({
  imports: [PlatformModule.forRoot({ config: testConfig(url), clock: new FixedClock() }), DeliveryModule],
})
class Newsroom {}

const newsroom = await NestFactory.createApplicationContext(Newsroom, { logger: false, abortOnError: false });
const work = newsroom.get(UnitOfWork);
const live = newsroom.get(LiveArticles);
const now = newsroom.get(Clock).now();
say('ready');
await told('go');

let statements = 0;
subscribe(sqlChannel.name, () => {
  statements += 1;
  if (statements === Number(statementsToLive)) process.kill(process.pid, 'SIGKILL');
});

async function publish(id: string, headline: string): Promise<void> {
  const content = aStory({ sectionId: null, headline });
  const at = { publishedAt: now, firstPublishedAt: now, updatedAt: now, endsAt: null };
  const article = { id, revision: 1, content, textAgencies: [], corrections: [], isCorrection: false, ...at };
  await work.transaction((tx) => live.putLive(tx, article));
}

async function goOn(who: number): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const id = newId(now);
    await publish(id, `Kop ${who}-${turn}`);
    await publish(id, `Nieuwe kop ${who}-${turn}`);
    if (turn % 2 === 0) await work.transaction((tx) => live.takeDown(tx, id));
  }
}

await Promise.all([0, 1, 2].map(goOn));
