// A process that fails to draw whatever it is given.
process.on('message', () => process.exit(1));
