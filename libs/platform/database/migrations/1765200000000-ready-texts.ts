import type { MigrationInterface, QueryRunner } from 'typeorm';

const texts = ['lead', 'html', 'markdown', 'plain_text'];

/** The long texts for readers are stored as the JSON that is sent. */
export class ReadyTexts1765200000000 implements MigrationInterface {
  readonly name = 'ReadyTexts1765200000000';

  up(runner: QueryRunner): Promise<void> {
    return rewrite(runner, (text) => [`json_quote(${text})`, `to_json(${text})::text`]);
  }

  down(runner: QueryRunner): Promise<void> {
    return rewrite(runner, (text) => [`json_extract(${text}, '$')`, `${text}::json #>> '{}'`]);
  }
}

async function rewrite(
  runner: QueryRunner,
  form: (text: string) => [sqlite: string, postgres: string],
): Promise<void> {
  const dialect = runner.dataSource.options.type === 'postgres' ? 1 : 0;
  const set = texts.map((text) => `${text} = ${form(text)[dialect]}`).join(', ');
  await runner.query(`UPDATE live_articles SET ${set}`);
}
