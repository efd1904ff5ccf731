import {
  chainStart,
  contentHash,
  entryHash,
  sealHash,
  sealOf,
  unsealedHash,
  type Content,
} from '@kopij/editorial';
import { packJson, UnitOfWork, unpackJson } from '@kopij/platform';
import { engineUnderTest } from '@kopij/testing';
import { historyFaultMessage, VerifyHistory, type HistoryReport } from '../index.js';
import { IsNull, Not } from 'typeorm';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { SealHistory } from '../ledger/seal-history.js';
import { busyNewsroom, type BusyNewsroom } from '../testing/busy-newsroom.js';

let newsroom: BusyNewsroom;
beforeAll(async () => {
  newsroom = await busyNewsroom();
});
afterAll(() => newsroom.close());

const verify = (since?: HistoryReport['head']) => newsroom.get(VerifyHistory).execute(since ? { since } : {});
/** The people who were hired, and the section: entries of the audit trail, before those of manuscripts. */
const hired = 4;
type Numbered = HistoryEntryEntity & { number: number };
const entries = () =>
  newsroom.database.reader.find(HistoryEntryEntity, {
    where: { number: Not(IsNull()) },
    order: { number: 'ASC' },
  }) as Promise<Numbered[]>;
const isPostgres = engineUnderTest() === 'postgres';

/** What was found, as short as it can be compared. */
async function found(since?: HistoryReport['head']): Promise<string[]> {
  const { faults, faultCount } = await verify(since);
  expect(faultCount).toBe(faults.length);
  return faults.map(({ kind, number, until, sealedAs, sequence, revision }) =>
    [
      kind,
      number === null ? null : `number ${number}`,
      until === null || until === number ? null : `until ${until}`,
      sealedAs === null ? null : `sealed as ${sealedAs}`,
      kind === 'MISSING' && sequence !== null ? `sequence ${sequence}` : null,
      kind.startsWith('REVISION') ? `revision ${revision}` : null,
    ]
      .filter((part) => part !== null)
      .join(' '),
  );
}

/** A revision with a word of it changed, and that as SQL has it. */
async function otherWords(where: string): Promise<{ content: Content; changed: string }> {
  const [row] = await newsroom.database.reader.query<{ content: Uint8Array }[]>(
    `SELECT content FROM revisions WHERE ${where}`,
  );
  const said = JSON.stringify(unpackJson(row?.content ?? new Uint8Array()));
  expect(said).toContain('Tweede');
  const content = JSON.parse(said.replace('Tweede', 'Zesde')) as Content;
  const hex = packJson(content).toString('hex');
  return { content, changed: isPostgres ? `'\\x${hex}'::bytea` : `x'${hex}'` };
}

const tables = ['history_entries', 'revisions', 'history_head'];

/** As somebody would who has the database: the guards are gone. */
async function unguarded(work: (run: (sql: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  await newsroom.get(UnitOfWork).transaction((tx) => work((sql) => tx.query(sql)));
}

/** Takes the guards of the database away, does `work`, and puts everything back as it was. */
async function tampered(work: string[], look: () => Promise<void>): Promise<void> {
  await unguarded(async (run) => {
    for (const table of [...tables, 'manuscripts'])
      await run(`CREATE TABLE before_${table} AS SELECT * FROM ${table}`);
    for (const sql of work) await run(sql);
  });
  try {
    await look();
  } finally {
    await unguarded(async (run) => {
      for (const table of tables) {
        await run(`DELETE FROM ${table}`);
        await run(`INSERT INTO ${table} SELECT * FROM before_${table}`);
      }
      for (const column of ['version', 'state', 'revision']) {
        await run(
          `UPDATE manuscripts SET ${column} = (SELECT b.${column} FROM before_manuscripts b WHERE b.id = manuscripts.id)`,
        );
      }
      for (const table of [...tables, 'manuscripts']) await run(`DROP TABLE before_${table}`);
    });
    expect(await found()).toEqual([]);
  }
}

describe('a history that nobody touched', () => {
  it('is found whole after a busy time', async () => {
    const all = await entries();
    const last = all.at(-1);
    expect(await verify()).toMatchObject({
      head: { number: hired + all.length, hash: last && sealOf(last) },
      unsealed: 0,
      manuscripts: 3,
      faults: [],
      faultCount: 0,
      unverifiable: 0,
    });
    expect(all.length).toBeGreaterThan(15);
  });
});

describe('the database', () => {
  it.each(['history_entries', 'revisions', 'corrections'])(
    'refuses to change or remove a row of %s',
    async (table) => {
      const column = table === 'corrections' ? 'text' : 'manuscript_id';
      const refusal = new RegExp(`${table} is only ever added to`);
      await expect(
        unguarded((run) => run(`UPDATE ${table} SET ${column} = 'x'`).then(() => undefined)),
      ).rejects.toThrow(refusal);
      await expect(unguarded((run) => run(`DELETE FROM ${table}`).then(() => undefined))).rejects.toThrow(
        refusal,
      );
    },
  );
});

describe('a verification, when somebody has the database to themselves,', () => {
  beforeAll(() =>
    unguarded(async (run) => {
      for (const table of ['history_entries', 'revisions']) {
        if (isPostgres) await run(`DROP TRIGGER ${table}_append_only ON ${table}`);
        else for (const event of ['update', 'delete']) await run(`DROP TRIGGER ${table}_no_${event}`);
      }
    }),
  );

  it.each([
    ['comment', `'Nooit gezien.'`],
    ['actor_id', `(SELECT id FROM users WHERE name = 'admin')`],
    ['at', `'2020-01-01T00:00:00.000Z'`],
    ['action', `'create'`],
    ['to_state', `'KILLED'`],
    ['details', `'{"warnings":["HEADLINE_LONG"]}'`],
    ['details', `'no JSON'`],
    ['hash', `'${'f'.repeat(64)}'`],
    ['newsroom_hash', `'${'f'.repeat(64)}'`],
  ])('finds the one entry whose %s was changed', async (column, value) => {
    await tampered([`UPDATE history_entries SET ${column} = ${value} WHERE number = 12`], async () => {
      expect(await found()).toEqual(['CHANGED number 12']);
    });
  });

  it('finds an entry that was changed and sealed anew by what comes after it', async () => {
    const [before, entry] = (await entries()).filter(({ number }) => number === 11 || number === 12);
    if (!before || !entry) throw new Error('There are entries.');
    const changes = await resealed(entry, sealOf(before));
    await tampered([`UPDATE history_entries SET ${changes} WHERE number = 12`], async () => {
      expect(await found()).toContain('CHANGED number 13');
    });
  });

  it('finds the one entry that was removed', async () => {
    await tampered(['DELETE FROM history_entries WHERE number = 9'], async () => {
      expect(await found()).toEqual(['MISSING number 9']);
      expect((await verify()).unverifiable).toBeGreaterThan(0);
    });
  });

  it('finds a row of entries that was removed from the middle', async () => {
    await tampered(['DELETE FROM history_entries WHERE number BETWEEN 9 AND 11'], async () => {
      expect(await found()).toContain('MISSING number 9 until 11');
    });
  });

  it('finds that the last entry was removed, and that its manuscript and its revision no longer fit', async () => {
    const { head } = await verify();
    await tampered([`DELETE FROM history_entries WHERE number = ${head.number}`], async () => {
      expect((await found()).sort()).toEqual([
        'MANUSCRIPT_CHANGED',
        `MISSING number ${head.number}`,
        'REVISION_ADDED revision 5',
      ]);
    });
  });

  it('finds an entry that was removed, also when the others were moved up to close the gap', async () => {
    const { number } = (await verify()).head;
    await tampered(
      [
        'DELETE FROM history_entries WHERE number = 9',
        'UPDATE history_entries SET number = -number WHERE number > 9',
        'UPDATE history_entries SET number = -number - 1 WHERE number < 0',
        `UPDATE history_head SET number = ${number - 1}`,
      ],
      async () => {
        const { faults } = await verify();
        expect(faults.map(({ kind }) => kind)).toContain('MISSING');
        expect(faults[0]).toMatchObject({ kind: 'MOVED', number: 10, sealedAs: 11 });
      },
    );
  });

  it('finds the two entries that changed places', async () => {
    await tampered(
      [
        'UPDATE history_entries SET number = -1 WHERE number = 10',
        'UPDATE history_entries SET number = 10 WHERE number = 13',
        'UPDATE history_entries SET number = 13 WHERE number = -1',
      ],
      async () => {
        expect(await found()).toEqual(['MOVED number 10 sealed as 13', 'MOVED number 13 sealed as 10']);
      },
    );
  });

  it('finds the one revision whose words were changed', async () => {
    const [where, naming] = await revisionOf(2);
    const { changed } = await otherWords(where);
    await tampered([`UPDATE revisions SET content = ${changed} WHERE ${where}`], async () => {
      expect(await found()).toEqual([`REVISION_CHANGED number ${naming} revision 2`]);
    });
  });

  it('finds, where the words of a revision and their hash were changed together, every entry that names it', async () => {
    const [where, first] = await revisionOf(2);
    const all = await entries();
    const manuscriptId = all.find(({ number }) => number === first)?.manuscriptId;
    const naming = all.filter((each) => each.manuscriptId === manuscriptId && each.revision === 2);
    expect(naming.length).toBeGreaterThan(1);
    const { content, changed } = await otherWords(where);
    const change = `content = ${changed}, content_hash = '${contentHash(content)}'`;
    await tampered([`UPDATE revisions SET ${change} WHERE ${where}`], async () => {
      expect(await found()).toEqual(naming.map(({ number }) => `CHANGED number ${number}`));
    });
  });

  it('finds that a revision is said to be made by somebody else', async () => {
    const [where, naming] = await revisionOf(2);
    await tampered(
      [`UPDATE revisions SET created_by_id = (SELECT id FROM users WHERE name = 'admin') WHERE ${where}`],
      async () => {
        expect(await found()).toEqual([`REVISION_CHANGED number ${naming} revision 2`]);
      },
    );
  });

  it('finds a revision that was removed, once for each entry that names it', async () => {
    const [where, naming] = await revisionOf(3);
    await tampered([`DELETE FROM revisions WHERE ${where}`], async () => {
      expect(await found()).toEqual([`REVISION_MISSING number ${naming} revision 3`]);
    });
  });

  it('finds a revision that nobody made', async () => {
    const [where] = await revisionOf(2);
    const columns = 'content, content_hash, created_at, created_by_id';
    await tampered(
      [
        `INSERT INTO revisions (manuscript_id, number, ${columns}) SELECT manuscript_id, 9, ${columns} FROM revisions WHERE ${where}`,
      ],
      async () => {
        expect(await found()).toEqual(['REVISION_ADDED revision 9']);
      },
    );
  });

  it.each([
    ['version', 'version + 1'],
    ['state', `'SPIKED'`],
    ['revision', '1'],
  ])('finds the one manuscript whose %s is not what its last entry made it', async (column, value) => {
    const [entry] = (await entries()).filter(({ action, revision }) => action === 'edit' && revision === 5);
    if (!entry) throw new Error('There is such an entry.');
    await tampered(
      [`UPDATE manuscripts SET ${column} = ${value} WHERE id = '${entry.manuscriptId}'`],
      async () => {
        const { faults } = await verify();
        expect(faults).toMatchObject([
          { kind: 'MANUSCRIPT_CHANGED', manuscriptId: entry.manuscriptId, sequence: entry.sequence },
        ]);
      },
    );
  });

  it.each([
    ['points before the last entry', 'UPDATE history_head SET number = number - 1'],
    ['has another hash', `UPDATE history_head SET hash = '${chainStart}'`],
    ['is gone', 'DELETE FROM history_head'],
  ])('finds that the head %s', async (_, change) => {
    const { head } = await verify();
    await tampered([change], async () => {
      expect(await found()).toEqual([`HEAD_CHANGED number ${head.number}`]);
    });
  });

  it('finds that the history was cut short behind its back, by a head that was noted before', async () => {
    const noted = (await verify()).head;
    const [before, last] = (await entries()).slice(-2);
    if (!before || !last) throw new Error('There are entries.');
    await tampered(
      [
        `DELETE FROM history_entries WHERE number = ${last.number}`,
        `DELETE FROM revisions WHERE manuscript_id = '${last.manuscriptId}' AND number = ${last.revision}`,
        `UPDATE history_head SET number = ${before.number}, hash = '${sealOf(before)}'`,
        `UPDATE manuscripts SET version = version - 1, revision = revision - 1 WHERE id = '${last.manuscriptId}'`,
      ],
      async () => {
        expect(await found()).toEqual([]);
        expect(await found(noted)).toEqual([`ANCHOR_BROKEN number ${noted.number}`]);
      },
    );
    expect(await found(noted)).toEqual([]);
    expect(await found({ number: 0, hash: chainStart })).toEqual([]);
  });

  it('says in words what it found, in Dutch and in English', async () => {
    await tampered(['DELETE FROM history_entries WHERE number BETWEEN 9 AND 11'], async () => {
      const [fault] = (await verify()).faults;
      if (!fault) throw new Error('Something is missing.');
      expect(historyFaultMessage(fault, 'en')).toBe('Part of the history is missing: entries 9 to 11.');
      expect(historyFaultMessage(fault, 'nl')).toBe(
        'De geschiedenis is niet compleet, er ontbreekt: regels 9 tot en met 11.',
      );
    });
  });
});

describe('a verification of what is not sealed yet', () => {
  for (const [what, see] of Object.entries(isPostgres ? unsealed() : sealedAtOnce())) it(what, see);
});

/** On PostgreSQL: the last second of a newsroom. */
function unsealed(): Record<string, () => Promise<void>> {
  const here = `number IS NULL AND manuscript_id = (SELECT MAX(id) FROM manuscripts)`;
  const write = async () => {
    let made = await newsroom.create('Nog niet verzegeld');
    for (const kicker of ['Een', 'Twee', 'Drie']) made = await newsroom.edit(made, { kicker });
    return made;
  };
  const tamperedThere = async (work: string[], expected: string[]) => {
    await write();
    await tampered(work, async () => {
      expect((await found()).sort()).toEqual(expected);
    });
    await newsroom.get(SealHistory).execute();
    expect(await found()).toEqual([]);
  };
  return {
    'finds it whole, and says how much it is': async () => {
      await write();
      expect(await verify()).toMatchObject({ unsealed: 4, faults: [], unverifiable: 0 });
      await newsroom.get(SealHistory).execute();
      expect(await verify()).toMatchObject({ unsealed: 0, faults: [], unverifiable: 0 });
    },
    'finds an entry that was changed': () =>
      tamperedThere(
        [`UPDATE history_entries SET comment = 'Nooit.' WHERE ${here} AND sequence = 2`],
        ['CHANGED'],
      ),
    'finds an entry that was removed from the middle of a manuscript': () =>
      tamperedThere(
        [`DELETE FROM history_entries WHERE ${here} AND sequence = 3`],
        ['MISSING sequence 3', 'REVISION_ADDED revision 3'],
      ),
    'finds that the last entry of a manuscript was removed': () =>
      tamperedThere(
        [`DELETE FROM history_entries WHERE ${here} AND sequence = 4`],
        ['MANUSCRIPT_CHANGED', 'REVISION_ADDED revision 4'],
      ),
    'finds that all entries of a manuscript were removed': () =>
      tamperedThere(
        [`DELETE FROM history_entries WHERE ${here}`],
        ['MANUSCRIPT_CHANGED', ...[1, 2, 3, 4].map((revision) => `REVISION_ADDED revision ${revision}`)],
      ),
    'finds that a revision was changed': () =>
      tamperedThere(
        [
          `UPDATE revisions SET created_at = '2020-01-01T00:00:00.000Z' WHERE number = 3 AND manuscript_id = (SELECT MAX(id) FROM manuscripts)`,
        ],
        ['REVISION_CHANGED revision 3'],
      ),
    'finds that a seal was taken away': async () => {
      const { head } = await verify();
      await tampered(
        [`UPDATE history_entries SET number = NULL, newsroom_hash = NULL WHERE number = ${head.number}`],
        async () => {
          expect(await found()).toEqual([`MISSING number ${head.number}`]);
        },
      );
    },
    'finds nothing where the end of a manuscript was removed with all that came of it: that is the window':
      async () => {
        await write();
        const last = `manuscript_id = (SELECT MAX(id) FROM manuscripts)`;
        await tampered(
          [
            `DELETE FROM history_entries WHERE ${here} AND sequence = 4`,
            `DELETE FROM revisions WHERE ${last} AND number = 4`,
            `UPDATE manuscripts SET version = 3, revision = 3 WHERE id = (SELECT MAX(id) FROM manuscripts)`,
          ],
          async () => {
            expect(await found()).toEqual([]);
          },
        );
        await newsroom.get(SealHistory).execute();
      },
  };
}

/** On SQLite nothing is ever left unsealed. */
function sealedAtOnce(): Record<string, () => Promise<void>> {
  return {
    'finds that the seal of an entry was taken away': async () => {
      const { head } = await verify();
      await tampered([`UPDATE history_entries SET number = NULL WHERE number = ${head.number}`], async () => {
        expect((await found()).sort()).toEqual([`CHANGED`, `MISSING number ${head.number}`, 'UNSEALED']);
      });
    },
  };
}

describe('a long history', () => {
  it('is found whole time and again while the newsroom goes on writing, over more entries than one batch has', async () => {
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let turn = 0; turn < 70; turn += 1) {
        const made = await newsroom.create(`Bericht ${writer} ${turn}`);
        await newsroom.edit(made, { kicker: 'Later' });
      }
    });
    const over = new AbortController();
    const work = Promise.all(writers).finally(() => over.abort());
    const sealing = (async () => {
      while (!over.signal.aborted) {
        await newsroom.get(SealHistory).next();
        await new Promise(setImmediate);
      }
    })();
    let looks = 0;
    for (; !over.signal.aborted; looks += 1) expect(await found()).toEqual([]);
    await work;
    await sealing;
    await newsroom.get(SealHistory).execute();
    expect(looks).toBeGreaterThan(1);
    const { head, revisions } = await verify();
    expect(head.number).toBeGreaterThan(560);
    expect(revisions).toBeGreaterThan(560);
  });

  it('has every entry that was changed counted, and names the first hundred', async () => {
    await tampered(
      [`UPDATE history_entries SET comment = 'Weg.' WHERE number BETWEEN ${hired + 1} AND ${hired + 150}`],
      async () => {
        const { faults, faultCount } = await verify();
        expect(faultCount).toBe(150);
        expect(faults).toHaveLength(100);
      },
    );
  });
});

describe('a verification, at the end of all this,', () => {
  it('finds that a manuscript is gone of which the history tells', async () => {
    const made = await newsroom.create('Verdwenen');
    const remove = `DELETE FROM manuscripts WHERE id = '${made.id}'`;
    if (isPostgres) {
      await unguarded(async (run) => {
        await run(`SET LOCAL session_replication_role = replica`);
        await run(remove);
      });
    } else {
      await newsroom.database.writer.query('PRAGMA foreign_keys = OFF');
      await newsroom.database.writer.query(remove);
      await newsroom.database.writer.query('PRAGMA foreign_keys = ON');
    }
    const { faults } = await verify();
    expect(faults).toMatchObject([{ kind: 'MANUSCRIPT_MISSING', manuscriptId: made.id }]);
  });
});

/** Of the second story: where a revision of it is found, and the first entry that names it. */
async function revisionOf(revision: number): Promise<[where: string, number: number]> {
  const all = await entries();
  const edited = all.find(({ action }) => action === 'edit');
  const naming = all.find((each) => each.manuscriptId === edited?.manuscriptId && each.revision === revision);
  if (!naming) throw new Error('There is such a revision.');
  return [`manuscript_id = '${naming.manuscriptId}' AND number = ${revision}`, naming.number];
}

/** What an entry is set to that has another comment, and hashes that fit it behind the one before it in the newsroom. */
async function resealed({ number, ...entry }: Numbered, newsroomHash: string): Promise<string> {
  const [before] = (await entries()).filter(
    ({ manuscriptId, sequence }) => manuscriptId === entry.manuscriptId && sequence === entry.sequence - 1,
  );
  const [row] = await newsroom.database.reader.query<{ content_hash: string }[]>(
    `SELECT content_hash FROM revisions WHERE manuscript_id = '${entry.manuscriptId}' AND number = ${entry.revision}`,
  );
  const facts = { ...entry, comment: 'Nooit.', contentHash: row?.content_hash ?? '' };
  const previousHash = before?.hash ?? chainStart;
  if (!isPostgres) {
    return `comment = 'Nooit.', hash = '${entryHash({ ...facts, number }, { previousHash, newsroomHash })}'`;
  }
  const hash = unsealedHash(facts, previousHash);
  return `comment = 'Nooit.', hash = '${hash}', newsroom_hash = '${sealHash(number, hash, newsroomHash)}'`;
}
