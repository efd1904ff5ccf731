import { blocksOf, keepBlocks, toHtml, toMarkdown, type Block } from '@kopij/editorial';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeValues, rewriteTable } from './change-values.js';

const forms = { html: toHtml, markdown: toMarkdown };
const body = { table: 'live_articles', type: 'text', keys: ['id'] } as const;

/** The body of an article is stored as its plain text, and blocks without that text. HTML and Markdown are rendered from these. */
export class EachTextOnce1766300000000 implements MigrationInterface {
  readonly name = 'EachTextOnce1766300000000';
  readonly rewrites = ['live_articles'];

  async up(runner: QueryRunner): Promise<void> {
    await changeValues(runner, { ...body, from: texts(runner), to: 'blocks' }, (pair: string) => {
      const { blocks, plainText } = read(pair);
      return JSON.stringify(keepBlocks(blocks, plainText));
    });
    await runner.dropColumns('live_articles', Object.keys(forms));
    if (runner.dataSource.options.type === 'postgres') await rewriteTable(runner, 'live_articles', ['id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeValues(runner, { ...body, from: texts(runner), to: 'blocks' }, (pair: string) => {
      const { blocks, plainText } = read(pair);
      return JSON.stringify(blocksOf(blocks, plainText));
    });
    for (const [to, form] of Object.entries(forms)) {
      await runner.query(`ALTER TABLE live_articles ADD COLUMN ${to} text NOT NULL DEFAULT ''`);
      await changeValues(runner, { ...body, from: 'blocks', to }, (blocks: string) =>
        JSON.stringify(form(JSON.parse(blocks) as Block[])),
      );
    }
  }
}

function texts(runner: QueryRunner): string {
  return runner.dataSource.options.type === 'postgres'
    ? 'json_build_array(blocks, plain_text)::text'
    : 'json_array(blocks, plain_text)';
}

function read(pair: string): { blocks: Block[]; plainText: string } {
  const [blocks = '', plainText = ''] = JSON.parse(pair) as string[];
  return { blocks: JSON.parse(blocks) as Block[], plainText: JSON.parse(plainText) as string };
}
