import { workflowDiagram } from './diagram.js';
import { manuscriptStates } from './states.js';

describe('workflowDiagram', () => {
  const lines = workflowDiagram().split('\n');

  it('is a Mermaid state diagram that begins where manuscripts do', () => {
    expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', '    [*] --> DRAFT: create']);
  });

  it('shows every state, and one arrow between two states for all that leads there', () => {
    for (const state of manuscriptStates)
      expect(lines.some((line) => line.includes(`--> ${state}: `))).toBe(true);
    const arrows = lines.slice(1, -1).map((line) => line.slice(0, line.indexOf(':')));
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  it('tells a reporter’s edit from a reviewer’s, and shows where a spike goes back to', () => {
    expect(lines).toContain('    IN_REVIEW --> IN_REVIEW: edit (editor)');
    expect(lines).toContain('    IN_REVIEW --> DRAFT: edit (reporter), requestChanges, restore');
    expect(lines).toContain('    SPIKED --> APPROVED: unspike');
    expect(lines.some((line) => line.includes('KILLED -->'))).toBe(false);
  });
});
