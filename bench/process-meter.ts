import { readFileSync } from "node:fs";

/** What a process uses, seen from outside. */
export interface ProcessMeter {
  /** Resident memory in MiB. */
  memoryMiB(): number;
  /** Processor time used so far, in seconds. */
  cpuSeconds(): number;
}

/** Reads a process's use from `/proc`. */
export function meterOf(pid: number): ProcessMeter {
  return {
    memoryMiB: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    cpuSeconds() {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
  };
}
