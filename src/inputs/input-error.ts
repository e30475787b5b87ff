/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Where inputs come from: the value of an input of the action, untrimmed, empty when not given. */
export type InputSource = (name: string) => string;
