/**
 * Whether a URL's host name is this machine: `localhost`, 127.0.0.0/8, `[::1]`. Not `….localhost`, which goes to
 * the DNS on many systems.
 */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Whether a secret may be sent there: over plain http only on the machine itself, others could read it on the way. */
export function isSafeForSecrets({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname));
}
