import type { Block, Run } from './content.js';

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/**
 * Splits paragraphs at line breaks, because every format of the body has one line per paragraph. The parts get the
 * key of the whole; see `distinctKeys`.
 */
export function paragraphsAtBreaks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'PARAGRAPH' || !block.runs.some(({ text }) => lineBreak.test(text))) return [block];
    const lines = linesIn(block.runs).filter((runs) => runs.some(({ text }) => text.trim() !== ''));
    return lines.length === 0 ? [{ ...block, runs: [] }] : lines.map((runs) => ({ ...block, runs }));
  });
}

function linesIn(runs: readonly Run[]): Run[][] {
  let line: Run[] = [];
  const lines = [line];
  for (const run of runs) {
    for (const [at, text] of run.text.split(lineBreak).entries()) {
      if (at > 0) lines.push((line = []));
      if (text !== '') line.push({ ...run, text });
    }
  }
  return lines;
}
