import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCodes, refusalCodes, warningCodes } from './codes.js';
import { workflowDiagram } from './diagram.js';
import { editorialActions } from './action-rules.js';
import { manuscriptStates } from './states.js';

const text = readFileSync(resolve(__dirname, '../../../docs/editors.md'), 'utf8');
const diagram = /<!-- workflow-diagram -->\s+```mermaid\n(.*?)```\s+<!-- workflow-diagram end -->/s;

describe('what editors read of the workflow', () => {
  it('shows the diagram that is drawn from the table', () => {
    expect(diagram.exec(text)?.[1]).toBe(workflowDiagram());
  });

  it.each([...manuscriptStates, ...refusalCodes])('explains %s', (word) => {
    expect(text).toContain(`\`${word}\``);
  });

  it.each([
    ...errorCodes.map((code) => [code, 'error'] as const),
    ...warningCodes.map((code) => [code, 'warning'] as const),
  ])('lists %s, and how bad it is: %s', (code, severity) => {
    expect(text).toMatch(new RegExp(`^\\| \`${code}\` +\\| ${severity} `, 'm'));
  });

  it('names every action the diagram names', () => {
    const drawn = editorialActions.filter((action) => new RegExp(`\\b${action}\\b`).test(workflowDiagram()));
    expect(drawn.filter((action) => !text.includes(`\`${action}\``))).toEqual([]);
  });
});
