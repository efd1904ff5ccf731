/** A command with what it prints. */
export interface ShownCommand {
  readonly command: string;
  readonly output: string;
}

/** The commands of a block, each on its line or, with `\` at their ends, on several. */
export function commandsOf(block: string): string[] {
  return block.split(/(?<!\\)\n/).filter((command) => /^[^#\s]/.test(command));
}

/** What is shown of a terminal: commands behind `$ `, and below each what it prints. */
export function shownCommandsOf(transcript: string): ShownCommand[] {
  return transcript
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.trimEnd().split('\n');
      return { command, output: output.join('\n') };
    });
}
