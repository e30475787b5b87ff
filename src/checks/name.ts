import { DEFAULTS, type Inputs } from "../inputs.ts";

/** What reports call the thing that is checked: without a key, only a name that the workflow gives means something. */
export function nameShown({ identity, keyName }: Inputs): string {
  return identity !== undefined && keyName === DEFAULTS["key-name"] ? "Service account" : keyName;
}
