// A process that fails to draw anything.
process.on('message', () => process.exit(1));
