import type { GitHubClient } from "../ports/github.ts";
import { loginOf } from "../report/authorship.ts";
import { troubleOf } from "../report/github-trouble.ts";
import { sendAssigned } from "./assignees.ts";
import { type CommentKind, commentBody, duplicateBody, issueBody, issueTitle, saysTheSame } from "./body.ts";
import { tell, toldAhead } from "./comments.ts";
import type { Done, IssueFacts, IssueOptions, IssueResult } from "./facts.ts";
import { type FoundIssue, findLabelled, findOpenBy, record, writtenBy } from "./find.ts";
import { isRefusal, putLabel, readyLabels } from "./labels.ts";
import type { Memory } from "./memory.ts";
import type { IssueMessages } from "./messages/catalogue.ts";
import { type IssuePlace, type IssueTarget, placeOf, Refusal } from "./place.ts";
import { chooseIssue, type IssuePlan, planIssue } from "./plan.ts";
import { changed, tells, UNKNOWN } from "./standing.ts";

export type { IssueTarget } from "./place.ts";

/**
 * Keeps one issue about a key true: opens it when something is the matter, rewrites its text, tells changes in
 * comments, closes and reopens it. Never rejects. Whatever request fails, the next run sets right what is left:
 * a comment is written before what it tells is remembered, and everything else is one request each.
 *
 * @param client makes the client, a patient one; it is made only here, and may reject
 * @param options the first label is the one by which the issue is found
 */
export async function keepIssue(
  client: () => Promise<GitHubClient>,
  target: IssueTarget,
  facts: IssueFacts,
  options: IssueOptions,
  messages: IssueMessages,
): Promise<IssueResult> {
  const notes = new Set<string>();
  const label = options.labels[0] ?? "";
  try {
    if (target.owner === "" || target.repo === "") throw new Refusal("noRepository");
    if (label === "") throw new Refusal("noLabel");
    const keeper = new Keeper(placeOf(await client(), target), facts, { ...options, label }, messages, notes);
    const result = await keeper.keep();
    return result.issue === "kept" ? { ...result, notes: [...notes] } : result;
  } catch (error) {
    return { issue: "refused", why: refusal(error, label, messages), notes: [...notes] };
  }
}

type Step = Exclude<IssuePlan, { plan: "nothing" | "leave" | "open" }>;

interface IssueFields {
  readonly body: string;
  readonly title?: string;
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed" | "not_planned";
  readonly assignees?: string[];
}

/** One run over the issues of a repository. */
class Keeper {
  readonly #place: IssuePlace;
  readonly #facts: IssueFacts;
  readonly #options: IssueOptions & { readonly label: string };
  readonly #messages: IssueMessages;
  readonly #notes: Set<string>;
  #login: Promise<string | undefined> | undefined;

  constructor(
    place: IssuePlace,
    facts: IssueFacts,
    options: IssueOptions & { readonly label: string },
    messages: IssueMessages,
    notes: Set<string>,
  ) {
    this.#place = place;
    this.#facts = facts;
    this.#options = options;
    this.#messages = messages;
    this.#notes = notes;
  }

  /** @param isSecondLook after another run was first to open one */
  async keep(isSecondLook = false): Promise<IssueResult> {
    const { standing: observed, now } = this.#facts;
    const { current, duplicates } = chooseIssue(await this.#findOwn());
    if (current !== undefined) await this.#closeDuplicates(duplicates, current.number);
    let plan = planIssue(current, observed, now);
    let told: Memory | undefined;
    if (current !== undefined && this.#isWorthReading(current, plan)) {
      told = await toldAhead(this.#place, current, this.#facts.keyName, await this.#whoWeAre());
      plan = planIssue(current, observed, now, told);
    }
    if (plan.plan === "open") return await this.#open(plan.memory, isSecondLook);
    if (plan.plan === "nothing" || current === undefined) return { issue: "none" };
    if (plan.plan === "leave") return kept(current, "left");
    return await this.#carryOut(plan, current, told);
  }

  /** What was told last matters for what is said next, and is not looked up where there can be nothing new. */
  #isWorthReading(current: FoundIssue, plan: IssuePlan): boolean {
    if (!tells(this.#facts.standing)) return false;
    return current.isOpen || current.hasEcho || ("comment" in plan && plan.comment);
  }

  async #findOwn(): Promise<readonly FoundIssue[]> {
    const { keyName, standing } = this.#facts;
    const labelled = await findLabelled(this.#place, this.#options.label, keyName, () => this.#whoWeAre());
    if (labelled.length === 0 && !tells(standing)) return [];
    const login = await this.#whoWeAre();
    if (login === undefined && this.#place.isGitea) {
      if (labelled.length > 0) throw new Refusal("noAuthor");
      return [];
    }
    const own = writtenBy(labelled, login);
    if (login === undefined || own.some(({ isOpen }) => isOpen)) return own;
    const others = writtenBy(await findOpenBy(this.#place, login, keyName), login);
    const isKnown = new Set(own.map(({ number }) => number));
    return [...own, ...others.filter(({ number }) => !isKnown.has(number))];
  }

  #whoWeAre(): Promise<string | undefined> {
    this.#login ??= loginOf(this.#place.client);
    return this.#login;
  }

  async #open(memory: Memory, isSecondLook: boolean): Promise<IssueResult> {
    const { client, at, isGitea } = this.#place;
    // The next run could not tell that it is ours, and would open another one.
    if (isGitea && (await this.#whoWeAre()) === undefined) throw new Refusal("noAuthor");
    const title = issueTitle(this.#facts, memory.standing, this.#messages) ?? this.#facts.keyName;
    const body = issueBody(this.#facts, memory, this.#messages);
    const { labels, refused } = await readyLabels(this.#place, this.#options.labels, this.#messages.label);
    if (refused.length > 0) this.#notes.add(this.#messages.notes.labels(refused));
    const { issue, missing } = await sendAssigned(
      this.#place,
      this.#options.assignees,
      [],
      async (fields) => {
        // Not sent again when the answer is lost: there would be two.
        const input = { ...at, title, body, labels: labels as string[], request: { retries: 0 }, ...fields };
        const { data } = await client.rest.issues.create(input);
        if (!Number.isSafeInteger(record(data)["number"])) throw new Refusal("notTheApi");
        return data;
      },
    ).catch((error: unknown) => this.#openedUnheard(error));
    const { number } = record(issue) as { readonly number: number };
    const first = await this.#firstOf(number);
    if (first !== number) {
      await this.#closeDuplicates([{ number }], first);
      if (!isSecondLook) return await this.keep(true);
    }
    if (missing.length > 0) this.#notes.add(this.#messages.notes.assignees(missing));
    return kept({ number: first }, "opened");
  }

  /** The issue that was opened all the same, when the answer was lost; rejects with the error when there is none. */
  async #openedUnheard(
    error: unknown,
  ): Promise<{ readonly issue: unknown; readonly missing: readonly string[] }> {
    const isLost = error instanceof Refusal || ["no-answer", "status"].includes(troubleOf(error).kind);
    const open = isLost && !isRefusal(error) ? await this.#openOnes().catch(() => []) : [];
    const [one] = open.toSorted((a, b) => a.number - b.number);
    if (one === undefined) throw error;
    return { issue: { number: one.number }, missing: [] };
  }

  async #openOnes(): Promise<readonly FoundIssue[]> {
    const { label } = this.#options;
    const login = await this.#whoWeAre();
    const all = await findLabelled(this.#place, label, this.#facts.keyName, async () => login);
    return writtenBy(all, login).filter(({ isOpen }) => isOpen);
  }

  /** Two runs at once may both have found no issue and both have opened one: the lower number stays. */
  async #firstOf(created: number): Promise<number> {
    try {
      return Math.min(created, ...(await this.#openOnes()).map(({ number }) => number));
    } catch {
      // The issue stands; a second one is found by the next run.
      return created;
    }
  }

  async #closeDuplicates(duplicates: readonly { readonly number: number }[], first: number): Promise<void> {
    for (const { number } of duplicates) {
      try {
        await this.#write(number, {
          state: "closed",
          state_reason: "not_planned",
          body: duplicateBody(first, this.#messages),
        });
      } catch {
        this.#notes.add(this.#messages.notes.duplicateLeft(number));
      }
    }
  }

  async #carryOut(step: Step, issue: FoundIssue, told: Memory | undefined): Promise<IssueResult> {
    const { plan, comment, memory } = step;
    const isToBeOpen = plan === "reopen" || (plan === "update" && issue.isOpen);
    if (isToBeOpen || plan === "close") await this.#putLabelBack(issue);
    const note = comment ? await this.#tell(plan, issue, told, memory) : undefined;
    const isNews = changed(issue.memory?.standing ?? UNKNOWN, memory.standing);
    const title = isToBeOpen && isNews ? issueTitle(this.#facts, memory.standing, this.#messages) : undefined;
    const body = issueBody(this.#facts, memory, this.#messages);
    const done = await this.#rewrite(step, issue, { body, ...(title === undefined ? {} : { title }) });
    // Only now: where nothing at all may be written, that is what has to be said.
    if (note !== undefined) this.#notes.add(note);
    return kept(issue, done);
  }

  async #rewrite({ plan }: Step, issue: FoundIssue, fields: IssueFields): Promise<Done> {
    switch (plan) {
      case "update":
        if (fields.title === undefined && saysTheSame(issue.body, fields.body)) return "left";
        await this.#write(issue.number, fields);
        return "updated";
      case "close":
        await this.#write(issue.number, { ...fields, state: "closed", state_reason: "completed" });
        return "closed";
      case "reopen": {
        const { missing } = await sendAssigned(
          this.#place,
          this.#options.assignees,
          issue.assignees,
          (assigned) => this.#write(issue.number, { ...fields, state: "open", ...assigned }),
        );
        if (missing.length > 0) this.#notes.add(this.#messages.notes.assignees(missing));
        return "reopened";
      }
    }
  }

  /** @returns what is to be noted: in a locked issue not everybody who may change it may also comment */
  async #tell(
    kind: CommentKind,
    issue: FoundIssue,
    told: Memory | undefined,
    memory: Memory,
  ): Promise<string | undefined> {
    const before = (told ?? issue.memory)?.standing;
    const body = commentBody(kind, this.#facts, before, memory, this.#messages);
    try {
      await tell(this.#place, issue.number, this.#facts.keyName, memory, body);
      return undefined;
    } catch (error) {
      if (issue.isLocked && isRefusal(error)) return this.#messages.notes.locked;
      throw error;
    }
  }

  async #putLabelBack({ number, labels }: FoundIssue): Promise<void> {
    const { label } = this.#options;
    if (labels.some((name) => name.toLowerCase() === label.toLowerCase())) return;
    if (!(await putLabel(this.#place, number, label, this.#messages.label))) {
      this.#notes.add(this.#messages.notes.labels([label]));
    }
  }

  async #write(number: number, fields: IssueFields): Promise<unknown> {
    const { client, at } = this.#place;
    return (await client.rest.issues.update({ ...at, issue_number: number, ...fields })).data;
  }
}

function kept({ number }: Pick<FoundIssue, "number">, done: Done): IssueResult {
  return { issue: "kept", number, done, notes: [] };
}

/** Why it did not work, in words of ours: what the server or the library says may hold anything. */
function refusal(error: unknown, label: string, { refusals }: IssueMessages): string {
  return refusals.sentence(reason(error, label, refusals));
}

function reason(error: unknown, label: string, refusals: IssueMessages["refusals"]): string {
  if (error instanceof Refusal)
    return error.why === "tooMany" ? refusals.tooMany(label) : refusals[error.why];
  if (isAbort(error) || isAbort((error as Error | undefined)?.cause)) return refusals.cancelled;
  const trouble = troubleOf(error);
  switch (trouble.kind) {
    case "no-answer":
      return refusals.noAnswer;
    case "rate-limit":
      return refusals.rateLimit(trouble.status);
    case "status":
      return refusals.status(trouble.status);
  }
}

function isAbort(error: unknown): boolean {
  return (error as Error | undefined)?.name === "AbortError";
}
