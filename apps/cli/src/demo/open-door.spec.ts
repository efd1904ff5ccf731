import { openDoor } from './open-door.js';

const studio = 'http://127.0.0.1:4000/studio';

describe('the door of the demo', () => {
  const guest = (name: string) => () => Promise.resolve([`kopij_session=${name}`]);
  const open = (link: string | undefined) => fetch(link ?? '', { redirect: 'manual' });

  it('signs each guest in as themselves, once, and leads to the studio', async () => {
    const door = await openDoor([guest('roos'), guest('ebru')], {
      host: '127.0.0.1',
      studio,
    });
    for (const [at, name] of ['roos', 'ebru'].entries()) {
      const opened = await open(door.links[at]);
      expect([opened.status, opened.headers.get('location')]).toEqual([303, studio]);
      expect(opened.headers.get('set-cookie')).toBe(`kopij_session=${name}`);
      expect(new URL(door.links[at] ?? '').hostname).toBe('127.0.0.1');
      const again = await open(door.links[at]);
      expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
    }
    door.close();
  });

  it('stays shut for whoever has no link, and for everybody after a while', async () => {
    let now = 0;
    const door = await openDoor([guest('roos')], {
      host: '127.0.0.1',
      studio,
      now: () => now,
    });
    const [link = ''] = door.links;
    expect((await open(new URL('/', link).href)).status).toBe(410);
    expect((await fetch(link, { method: 'HEAD', redirect: 'manual' })).status).toBe(410);
    now = 31 * 60 * 1_000;
    const late = await open(link);
    expect([late.status, late.headers.get('set-cookie')]).toEqual([410, null]);
    door.close();
  });
});
