import type { InputMessages } from "./messages/catalogue.ts";
import { ENGLISH } from "./messages/english.ts";

/** A mistake in the workflow: the message names the input, what it got, what is allowed and what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** The message in a language; `message` is the English one. */
  readonly says: (messages: InputMessages) => string;

  constructor(says: (messages: InputMessages) => string) {
    super(says(ENGLISH));
    this.says = says;
  }
}

/** Where inputs come from: the value of an input of the action, untrimmed, empty when not given. */
export type InputSource = (name: string) => string;
