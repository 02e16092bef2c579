// A process that never finishes drawing.
process.on('message', () => {
  for (;;);
});
