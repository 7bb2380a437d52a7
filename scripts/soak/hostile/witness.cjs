/** Preloaded into the program: it tells its memory when asked, after a garbage collection, and ends with its parent. */
process.on('disconnect', () => process.exit(1));
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  // maxRSS is in KiB.
  process.send({ heap: heapUsed + external, rss, peak: process.resourceUsage().maxRSS * 1024 });
});
process.channel?.unref();
