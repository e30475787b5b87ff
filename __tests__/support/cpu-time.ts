/**
 * How long something computes, in milliseconds of this thread's own: what others do on the machine at the same
 * time does not count.
 */
export function computingMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
