// Stands in for @actions/exec in the bundle (tsconfig.json `paths`): @actions/core imports it for `core.platform`
// only, which asks the operating system for its version by running programs. This action does not, and does not
// load what is needed for it.
export function getExecOutput() {
  throw new Error("This bundle does not run programs.");
}
