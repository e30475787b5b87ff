/**
 * Loaded into a process before its program (`node --import`): moves `Date` by as many milliseconds as a variable
 * says, so that a program can be run on another day. Timers, `performance` and certificates keep the real time.
 */

const offset = Number(process.env["CLOCK_OFFSET_MS"] ?? "0");
if (!Number.isFinite(offset)) throw new RangeError("CLOCK_OFFSET_MS is not a number of milliseconds.");

const RealDate = Date;
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
// What is made from a date's constructor is of the same time.
RealDate.prototype.constructor = globalThis.Date;
