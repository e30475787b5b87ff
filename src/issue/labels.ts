import { troubleOf } from "../report/github-trouble.ts";
import { record, text } from "./find.ts";
import { allPages, type IssuePlace, pageSize } from "./place.ts";

/** Orange: to be seen, and not the red of bugs. */
const COLOR = "d93f0b";
const MAX_PAGES = 20;

/** Labels as a new issue takes them: names, and numbers on Gitea. */
export interface ReadyLabels {
  readonly labels: readonly (string | number)[];
  /** What the server did not take. */
  readonly refused: readonly string[];
}

/** Makes the labels that are missing. Rejects when the server is in trouble; a label that it refuses is left out. */
export async function readyLabels(
  place: IssuePlace,
  names: readonly string[],
  description: string,
): Promise<ReadyLabels> {
  const known = place.isGitea ? await numbersByName(place) : undefined;
  const labels: (string | number)[] = [];
  const refused: string[] = [];
  for (const name of names) {
    const label =
      known?.get(name.toLowerCase()) ??
      (known === undefined && (await exists(place, name)) ? name : await make(place, name, description));
    if (label === undefined) refused.push(name);
    else labels.push(label);
  }
  return { labels, refused };
}

/** Puts a label back on an issue that has lost it. Whether the server took it. */
export async function putLabel(
  place: IssuePlace,
  issue: number,
  name: string,
  description: string,
): Promise<boolean> {
  const { labels } = await readyLabels(place, [name], description);
  if (labels.length === 0) return false;
  return await taken(
    place.client.rest.issues.addLabels({
      ...place.at,
      issue_number: issue,
      labels: labels as string[],
    }),
  );
}

async function exists(place: IssuePlace, name: string): Promise<boolean> {
  return await taken(place.client.rest.issues.getLabel({ ...place.at, name }));
}

/** The label, or undefined when the server does not take it. */
async function make(
  place: IssuePlace,
  name: string,
  description: string,
): Promise<string | number | undefined> {
  try {
    const { data } = await place.client.rest.issues.createLabel({
      ...place.at,
      name,
      color: place.isGitea ? `#${COLOR}` : COLOR,
      description,
    });
    return place.isGitea ? numberIn(data) : name;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // Another run may have made it just now.
    if (place.isGitea) return (await numbersByName(place)).get(name.toLowerCase());
    return (await exists(place, name)) ? name : undefined;
  }
}

async function numbersByName(place: IssuePlace): Promise<ReadonlyMap<string, number>> {
  const all = await allPages(
    (page) => place.client.rest.issues.listLabelsForRepo({ ...place.at, ...pageSize(place), page }),
    MAX_PAGES,
  );
  return new Map(
    (all ?? []).flatMap((label) => {
      const name = text(record(label)["name"]);
      const number = numberIn(label);
      return name === undefined || number === undefined ? [] : [[name.toLowerCase(), number] as const];
    }),
  );
}

function numberIn(label: unknown): number | undefined {
  const id = record(label)["id"];
  return typeof id === "number" ? id : undefined;
}

async function taken(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Whether the server understood a request and will not do it. */
export function isRefusal(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble.kind === "status" && trouble.status >= 400 && trouble.status < 500;
}
