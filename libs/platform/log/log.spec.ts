import { Logger } from '@nestjs/common';
import { LogOfNest } from './log-of-nest.js';
import { openLog } from './log.js';

type Line = Record<string, unknown>;

function listen(level: 'debug' | 'info' = 'info') {
  const lines: Line[] = [];
  const log = openLog(level, { write: (line) => lines.push(JSON.parse(line) as Line) });
  return { log, lines };
}

describe('the log', () => {
  it('tells of an error what helps to find it, and none of the copy that came along', () => {
    const { log, lines } = listen();
    const cause = Object.assign(new Error('duplicate'), { parameters: ['the text of a draft'] });
    const err = Object.assign(new Error('not stored', { cause }), {
      code: 'E1',
      parameters: ['the text of a draft'],
    });
    log.error({ err }, 'defect');
    expect(lines).toMatchObject([
      { err: { type: 'Error', message: 'not stored', code: 'E1', cause: { message: 'duplicate' } } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('draft');
  });

  it('takes what is thrown without being an error', () => {
    const { log, lines } = listen();
    log.error({ err: 'out of paper' }, 'defect');
    expect(lines).toMatchObject([{ err: { message: 'out of paper' } }]);
  });

  it('takes in what is said through Nest, and who said it', () => {
    const { log, lines } = listen();
    const nest = new Logger('Relay');
    Logger.overrideLogger(new LogOfNest(log));
    nest.log('caught up');
    nest.warn({ behind: 3 });
    nest.error(new Error('gave up'));
    nest.debug('not at this level');
    new Logger('InstanceLoader').log('PlatformModule dependencies initialized');
    Logger.overrideLogger(false);
    expect(lines).toMatchObject([
      { source: 'Relay', msg: 'caught up' },
      { source: 'Relay', msg: '{"behind":3}' },
      { source: 'Relay', msg: 'gave up', err: { message: 'gave up' } },
    ]);
    expect(lines).toHaveLength(3);
  });
});
