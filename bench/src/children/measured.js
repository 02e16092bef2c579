// For the processes that build: runs a build, and says what it took as the last line of output.

/** `work` gives the kB of what it has made. */
export async function measured(work) {
  const started = performance.now();
  const kB = await work();
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({
    wall: Number(((performance.now() - started) / 1000).toFixed(1)), processor: Number(((user + system) / 1e6).toFixed(1)), memory: Math.round(process.resourceUsage().maxRSS / 1000), kB: Math.round(kB),
  }));
}
