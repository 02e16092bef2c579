// For processes that are measured: does the work, and prints what it took as the last line of output.

/** Measures `work`, which returns further results to print. */
export async function measured(work) {
  const started = performance.now();
  const said = await work();
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({
      wall: Number(((performance.now() - started) / 1000).toFixed(2)),
      processor: Number(((user + system) / 1e6).toFixed(2)),
      memory: Math.round(process.resourceUsage().maxRSS / 1000),
      ...said,
    }),
  );
}
