// A process that allocates native memory without end, which V8's own limits do not count.
process.on('message', () => {
  const taken = [];
  for (;;) taken.push(Buffer.alloc(16 * 1024 * 1024, 1));
});
