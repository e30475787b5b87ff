import { registerHooks } from "node:module";
import path from "node:path";
import { parse } from "yaml";
import type { Copies } from "./copies.ts";
import type { Document } from "./documents.ts";
import type { Checked } from "./finding.ts";

/** How the action is called where users have to put in its owner. */
const OURS = { owner: "OWNER", name: "openai-key-guard" };

/** GitHub's own service behind its editors: actions, workflows, and the inputs that workflows give to our actions. */
export async function checkWithLanguageService(
  documents: readonly Document[],
  copies: Copies,
): Promise<Checked> {
  // It imports JSON without saying that it is JSON, which Node refuses.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
  });
  const { validate } = await import("@actions/languageservice");
  const { TextDocument } = await import("vscode-languageserver-textdocument");
  hooks.deregister();

  const actions = documents.filter(({ kind }) => kind === "action");
  const metadataOf = (folder = "") => {
    const file = path.posix.join(folder, "action.yml");
    const { name, description, inputs } = parse(actions.find((one) => one.name === file)?.text ?? "{}");
    return { name, description, inputs };
  };
  const actionsMetadataProvider = {
    // Nothing is known here about the inputs of others' actions.
    fetchActionMetadata: async (action: {
      readonly owner: string;
      readonly name: string;
      readonly path?: string;
    }) =>
      action.owner === OURS.owner && action.name === OURS.name
        ? metadataOf(action.path)
        : { name: action.name, description: "" },
  };
  const asked = documents.filter(({ kind }) => kind !== "dependabot");
  const answers = await Promise.all(
    asked.map(async (document) => {
      // It keeps what it has parsed by this address, so that each document needs one of its own.
      const uri = `file:///${copies.pathOf(document)}`;
      const diagnostics = await validate(TextDocument.create(uri, "yaml", 1, document.text), {
        actionsMetadataProvider,
      });
      return diagnostics.map(({ message, range }) => ({
        tool: "languageservice",
        document: document.name,
        line: range.start.line + 1,
        says: typeof message === "string" ? message : message.value,
      }));
    }),
  );
  return { state: "checked", tool: "@actions/languageservice", findings: answers.flat() };
}
