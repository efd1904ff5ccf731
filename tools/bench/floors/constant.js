import { createServer } from 'node:http';

/** The runtime's own limit: constant bytes of a given size over node:http. `node constant.js BYTES`. */
const body = Buffer.alloc(Number(process.argv[2]), 'x');

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
