/**
 * A stand-in for the OpenAI API on the loopback interface, for the tests and for trying the action without
 * an account. It needs nothing but Node 20 or newer.
 */
export { OPENAI_MODELS } from "./stand-in/bodies.mjs";
export { HOSTILE_TEXT } from "./stand-in/fault-states.mjs";
export { STATES, startStandIn } from "./stand-in/server.mjs";

/** @typedef {import("./stand-in/exchange.mjs").Model} Model */
/** @typedef {import("./stand-in/exchange.mjs").State} State */
/** @typedef {import("./stand-in/server.mjs").RecordedRequest} RecordedRequest */
/** @typedef {import("./stand-in/server.mjs").StandIn} StandIn */
/** @typedef {import("./stand-in/server.mjs").StandInOptions} StandInOptions */
