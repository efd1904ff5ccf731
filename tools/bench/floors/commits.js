import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { listen } from './listen.js';

/**
 * The limit that the disk and the runtime set for a writer: node:http, and for each request one row in a transaction that is on the disk
 * before the response. `node commits.js DATABASE_FILE`, with a file of its own.
 */
const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE written (text TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO written (text) VALUES (?)');

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part) => (text += String(part)));
  request.on('end', () => {
    insert.run(text);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
});
listen(server);
