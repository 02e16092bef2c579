// A process that never comes to an end with what it is given.
process.on('message', () => {
  for (;;);
});
