import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { listen } from './listen.js';

/**
 * The limit that the disk and the runtime set for whoever takes in messages: node:http, and for each message its bytes in a transaction
 * that is on the disk before the response. `node messages.js DATABASE_FILE`, with a file of its own.
 */
const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE messages (bytes BLOB NOT NULL)');
const insert = db.prepare('INSERT INTO messages (bytes) VALUES (?)');

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const parts = [];
  request.on('data', (/** @type {Buffer} */ part) => parts.push(part));
  request.on('end', () => {
    insert.run(Buffer.concat(parts));
    response.writeHead(202, { 'content-type': 'application/json' });
    response.end('{}');
  });
});
listen(server);
