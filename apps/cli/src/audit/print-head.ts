import { anchorText, SealHistory, VerifyHistory } from '@kopij/articles';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';

export async function printHead(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    await newsroom.get(SealHistory).execute();
    print(terminal, anchorText(await newsroom.get(VerifyHistory).head()));
  });
}
