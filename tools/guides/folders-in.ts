/** The folders that a block lists: those at the start of its lines, with what is in them said behind. */
export function foldersIn(block: string): string[] {
  return block
    .split('\n')
    .flatMap((line) => /^(?:[\w/]+ {1,2})+(?= )/.exec(line)?.[0].trim().split(/ +/) ?? []);
}
