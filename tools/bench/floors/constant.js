import { createServer } from 'node:http';
import { listen } from './listen.js';

/** The limit of the runtime itself: constant bytes of a given size over node:http. `node constant.js BYTES`. */
const body = Buffer.alloc(Number(process.argv[2]), 'x');

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
listen(server);
