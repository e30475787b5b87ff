import type {
  GitHubRepository,
  IssueOptions,
  RepositoryOptions,
  StateReason,
  StoredComment,
  StoredIssue,
  StoredLabel,
} from "./types.ts";
import type { World } from "./world.ts";

const PERSON = "anna";
/** The colour that GitHub gives a label that an issue brings along. */
const DEFAULT_COLOR = "ededed";

/** A repository with its issues: what people do in it, and what the API does for them. */
export class Repository implements GitHubRepository {
  readonly id: number;
  readonly issues: StoredIssue[] = [];
  readonly comments: StoredComment[] = [];
  readonly labels: StoredLabel[] = [];
  readonly isPrivate: boolean;
  readonly assignable: readonly string[];
  readonly ignoredAssignees: readonly string[];
  readonly createdAt: Date;
  readonly fork: boolean;
  readonly disabled: boolean;
  readonly sizeKb: number;
  readonly empty: boolean;
  name: string;
  issuesEnabled: boolean;
  archived: boolean;
  readonly #world: World;

  constructor(world: World, name: string, options: RepositoryOptions) {
    this.#world = world;
    this.id = world.nextId();
    this.name = name;
    this.createdAt = world.now();
    this.isPrivate = options.private ?? false;
    this.issuesEnabled = options.issues ?? true;
    this.archived = options.archived ?? false;
    this.fork = options.fork ?? false;
    this.disabled = options.disabled ?? false;
    this.sizeKb = options.sizeKb ?? 0;
    this.empty = options.empty ?? false;
    this.assignable = options.assignable ?? [];
    this.ignoredAssignees = options.ignoredAssignees ?? [];
  }

  addIssue(options: IssueOptions): StoredIssue {
    const now = this.#world.now();
    const state = options.state ?? "open";
    const author = options.author ?? PERSON;
    const issue: StoredIssue = {
      number: this.issues.length + 1,
      id: this.#world.nextId(),
      author,
      isPull: options.pullRequest ?? false,
      createdAt: now,
      title: options.title,
      body: options.body ?? null,
      labels: [...new Set((options.labels ?? []).map((name) => this.#labelNamed(name)))],
      assignees: [...(options.assignees ?? [])],
      state,
      stateReason: options.stateReason ?? (state === "closed" ? "completed" : null),
      locked: options.locked ?? false,
      updatedAt: now,
      closedAt: state === "closed" ? now : undefined,
      closedBy: state === "closed" ? author : undefined,
      gone: undefined,
      hiddenFor: 0,
      history: [],
    };
    this.issues.push(issue);
    this.#remember(issue);
    return issue;
  }

  addComment(number: number, body: string, author = PERSON): StoredComment {
    const issue = this.#there(number);
    const now = this.#world.now();
    const comment = {
      id: this.#world.nextId(),
      issue: number,
      author,
      createdAt: now,
      body,
      updatedAt: now,
      edits: 0,
    };
    this.comments.push(comment);
    issue.updatedAt = now;
    return comment;
  }

  addLabel(name: string, color = DEFAULT_COLOR, description?: string): StoredLabel {
    const label = { id: this.#world.nextId(), name, color, description: description ?? null };
    this.labels.push(label);
    return label;
  }

  label(name: string): StoredLabel | undefined {
    return this.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  }

  commentsOf(number: number): readonly StoredComment[] {
    return this.comments.filter((comment) => comment.issue === number);
  }

  closeIssue(number: number, stateReason: StateReason = "completed", by = PERSON): void {
    this.change(this.#there(number), { state: "closed", stateReason, by });
  }

  reopenIssue(number: number, by = PERSON): void {
    this.change(this.#there(number), { state: "open", stateReason: "reopened", by });
  }

  lockIssue(number: number): void {
    this.#there(number).locked = true;
  }

  deleteIssue(number: number): void {
    this.#there(number).gone = "deleted";
  }

  transferIssue(number: number, to: string): StoredIssue {
    const issue = this.#there(number);
    const { title, body, author, state } = issue;
    const moved = this.#world.repository(to).addIssue({ title, body, author, state });
    issue.gone = { repository: to, number: moved.number };
    return moved;
  }

  /** An edit, by whomever. Only what is told changes; the time of the update moves even if nothing does. */
  change(
    issue: StoredIssue,
    to: {
      readonly title?: string;
      readonly body?: string | null;
      readonly labels?: readonly string[];
      readonly assignees?: readonly string[];
      readonly state?: "open" | "closed";
      readonly stateReason?: StateReason | null;
      readonly by: string;
    },
  ): void {
    const now = this.#world.now();
    if (to.title !== undefined) issue.title = to.title;
    if (to.body !== undefined) issue.body = to.body;
    if (to.labels !== undefined) issue.labels = [...new Set(to.labels.map((name) => this.#labelNamed(name)))];
    if (to.assignees !== undefined) issue.assignees = [...to.assignees];
    if (to.state === "closed") {
      if (issue.state === "open") {
        issue.closedAt = now;
        issue.closedBy = to.by;
        issue.stateReason = "completed";
      }
      issue.stateReason = to.stateReason ?? issue.stateReason;
    } else if (to.state === "open" && issue.state === "closed") {
      issue.closedAt = undefined;
      issue.closedBy = undefined;
      issue.stateReason = "reopened";
    }
    issue.state = to.state ?? issue.state;
    issue.updatedAt = now;
    this.#remember(issue);
  }

  #remember({ state, title, body, history }: StoredIssue): void {
    history.push({ at: this.#world.now(), state, title, body });
  }

  /** The label as it is written here; GitHub makes it when there is none. */
  #labelNamed(name: string): string {
    return (this.label(name) ?? this.addLabel(name)).name;
  }

  #there(number: number): StoredIssue {
    const issue = this.issues[number - 1];
    if (issue === undefined || issue.gone !== undefined) throw new Error(`There is no issue ${number}`);
    return issue;
  }
}
