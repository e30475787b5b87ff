/** Something that a tool does not accept. */
export interface Finding {
  readonly tool: string;
  /** Name of the document. */
  readonly document: string;
  /** Counted from 1. */
  readonly line: number;
  readonly says: string;
}

/** What a tool said of all documents. */
export type Checked =
  | { readonly state: "checked"; readonly tool: string; readonly findings: readonly Finding[] }
  | { readonly state: "skipped"; readonly tool: string; readonly why: string };
