// A process that sends back what it receives, followed by its own process id, once the file named in the message
// exists.
import { existsSync } from 'node:fs';

process.on('message', (/** @type {{ document: string }} */ { document }) => {
  const wait = () => {
    const [, file] = document.split(' ');
    if (file && !existsSync(file)) return setTimeout(wait, 10);
    process.send?.({
      drawn: Buffer.from(`${document.split(' ')[0]} ${process.pid}`),
      resident: document.startsWith('large') ? 2 ** 40 : 1,
    });
  };
  wait();
});
