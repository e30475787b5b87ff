/** Default of the input `key-name`. */
const DEFAULT_KEY_NAME = "OPENAI_API_KEY";

/** What is checked, by the name that the workflow gives it, and whether a key is used at all. */
interface Named {
  readonly keyName: string;
  readonly keyless: boolean;
}

/** Whether the name means something: without a key, only one that the workflow gives does. */
export function isNamed({ keyName, keyless }: Named): boolean {
  return !keyless || keyName !== DEFAULT_KEY_NAME;
}

/** Where nothing has a name: the same in every language, so that an issue is found by it again. */
export const UNNAMED = "Service account";

/**
 * What reports call the thing that is checked: the key's name, or what there is where no key is. Not yet safe to print.
 *
 * @param unnamed the word for that
 */
export function nameShown(about: Named, unnamed: string): string {
  return isNamed(about) ? about.keyName : unnamed;
}
