// Loaded before a measured Node program: what the process used is written when it ends.

import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (peak() ?? maxRSS) * 1024 };
  writeFileSync(process.env.WARRAQ_BENCH_USAGE!, JSON.stringify(usage));
});

/** On Linux `maxRSS` counts the process that started this one too, `VmHWM` does not. In kilobytes. */
function peak(): number | undefined {
  try {
    const line = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return line === null ? undefined : Number(line[1]);
  } catch {
    return undefined;
  }
}
