/** Preloaded into a child process of a test: the child ends when the process that started it is gone. */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
