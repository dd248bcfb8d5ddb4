// Ports: one that is free, and whether a certain one is. Node's built-ins only.
import { createServer } from 'node:net';

export function freePort() {
  return listen(0).then(({ port, close }) => close().then(() => port));
}

export function isPortFree(port, host = '127.0.0.1') {
  return listen(port, host).then(
    ({ close }) => close().then(() => true),
    () => false,
  );
}

function listen(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address();
      resolve({ port: taken, close: () => new Promise((done) => server.close(done)) });
    });
  });
}
