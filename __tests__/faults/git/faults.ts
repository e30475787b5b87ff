/** What git does in place of what it was asked for, as shell commands; see {@link faultyGit}. */
export interface Fault {
  readonly title: string;
  readonly script: string;
  /** The calls that it can strike. Default: all. */
  readonly kinds?: RegExp;
  /** All is as it should be, only odd: nothing may be missing. */
  readonly harmless?: true;
}

/** Passes the minutes of a stall, see `stall-preload.mjs`. */
const LONG_AFTER = "kill -USR2 $PPID";
const WHOLE_OUTPUT = `"$GIT" "$@" > "$HERE/out"; size=$(wc -c < "$HERE/out")`;
const BATCH = /^cat-file --batch=/;

export const KILLED: readonly Fault[] = [
  { title: "is killed at once (SIGKILL)", script: "kill -KILL $$" },
  { title: "crashes at once (SIGSEGV)", script: "ulimit -c 0; kill -SEGV $$" },
  {
    title: "is killed halfway",
    script: `${WHOLE_OUTPUT}; head -c $((size / 2)) "$HERE/out"; kill -KILL $$`,
  },
];

export const HANGING: readonly Fault[] = [
  { title: "hangs", script: `${LONG_AFTER}; exec sleep 600` },
  {
    title: "hangs halfway",
    script: `${WHOLE_OUTPUT}; head -c $((size / 2)) "$HERE/out"; ${LONG_AFTER}; exec sleep 600`,
  },
  { title: "waits for a helper that never answers", script: `${LONG_AFTER}; sleep 600; exit 1` },
  {
    title: "hangs, and does not want to end",
    script: `trap "" TERM; ${LONG_AFTER}; while :; do sleep 1; done`,
  },
];

export const LYING: readonly Fault[] = [
  { title: "says nothing and ends well", script: "exit 0" },
  { title: "reads, says nothing and ends well", script: "cat > /dev/null; exit 0" },
  {
    title: "stops in the middle of a line and ends well",
    script: `${WHOLE_OUTPUT}; head -c $((size * 2 / 3 + 1)) "$HERE/out" | head -c $((size - 1)); exit 0`,
  },
  { title: "answers with bytes that mean nothing", script: `head -c 200000 "$GIT"; exit 0` },
  { title: "answers with text that means nothing, without end", script: "exec yes nonsense" },
  { title: "complains without end", script: "exec yes 'error: no' >&2" },
  {
    title: "says that objects are larger than they are",
    script: `"$GIT" "$@" | LC_ALL=C sed -E 's/^([0-9a-f]{40} [a-z]+ [0-9]+)/\\10/'`,
    kinds: BATCH,
  },
  {
    title: "says that objects are smaller than they are",
    script: `"$GIT" "$@" | LC_ALL=C sed -E 's/^([0-9a-f]{40} [a-z]+) [0-9]+/\\1 1/'`,
    kinds: BATCH,
  },
  {
    title: "says that objects are missing",
    script: `sed -E 's/^([0-9a-f]+).*/\\1 missing/'`,
    kinds: /^cat-file /,
  },
];

export const REFUSING: readonly Fault[] = [
  {
    title: "is too old",
    script: `echo "error: unknown option" >&2; echo "usage: git [<options>]" >&2; exit 129`,
  },
  {
    title: "fails with words that are commands",
    script: `printf '::error::x\\n##[stop-commands]y\\nfatal: ::set-output name=result::pass\\n' >&2; exit 128`,
  },
];

export const ODD: readonly Fault[] = [
  { title: "answers byte by byte", script: `"$GIT" "$@" | dd obs=1 status=none`, harmless: true },
  {
    title: "warns a lot",
    script: `yes 'warning: slow' | head -c 100000 >&2; exec "$GIT" "$@"`,
    harmless: true,
  },
];

export const FAULTS: readonly Fault[] = [...KILLED, ...HANGING, ...LYING, ...REFUSING, ...ODD];
