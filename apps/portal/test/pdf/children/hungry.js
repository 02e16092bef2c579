// A process that takes native memory without end, which no limit of V8's sees.
process.on('message', () => {
  const taken = [];
  for (;;) taken.push(Buffer.alloc(16 * 1024 * 1024, 1));
});
