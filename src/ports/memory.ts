/**
 * Keeps the memory of short-lived objects from growing: a scan takes hundreds of megabytes from git in small
 * pieces, and none of them lives for long. Measured on histories of 400 and 1,450 MB it saves a third of all
 * memory of this process and costs no time (`bench/scan`). Without such a setting nothing happens.
 */
export function boundYoungMemory(): void {
  try {
    process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
  } catch {
    // Another engine, or one that has no such setting any more.
  }
}
