import { DAY_MS } from "../days.ts";
import type { Endpoint } from "./observation.ts";

/** One model of the list that the API gives a key. Untrusted text, shortened. */
export interface ListedModel {
  readonly id: string;
  /** Unix time in seconds, 0 when not given. */
  readonly created: number;
  /** `YYYY-MM-DD`, or `undefined` when no shutdown is announced. */
  readonly shutdownDate: string | undefined;
}

/**
 * Small general models, cheapest first. Only a preference: what a key really has, and what is about to shut
 * down, comes from its own list. Source of names: openai@7.57.0 `ChatModel`.
 */
const PREFERRED: readonly string[] = [
  "gpt-6-luna",
  "gpt-5.6-luna",
  "gpt-5.4-nano",
  "gpt-5.4-mini",
  "gpt-5.1-mini",
  "gpt-4o-mini",
];

/** How many models are tried when one is listed but not to be had. */
export const MOST_CANDIDATES = 3;
/** A model that shuts down within this time is not chosen, and is warned about when the user has chosen it. */
export const SHUTDOWN_NOTICE_DAYS = 30;

/** Names of the small tier at OpenAI and elsewhere. */
const SMALL_TIER = /-(?:nano|luna|mini|flash|lite|small|haiku|turbo|air|instant|8b|7b)(?:-|$)/i;
/** Models that answer something other than a short text, or at a price. Not `…-Instruct`, as most open ones end. */
const SPECIALISED =
  /embed|moderation|whisper|tts|audio|realtime|transcribe|speech|image|dall-e|sora|video|vision|search|research|codex|computer|rerank|ocr|guard|turbo-instruct|babbage|davinci|-pro(?:-|$)|^o\d/i;
const EMBEDDING = /embedding|(?:^|[-/])embed/i;
/** What cannot be asked for a few tokens of text or a vector. */
const NOT_TEXT = /moderation|whisper|tts|transcribe|speech|realtime|dall-e|gpt-image|image-\d|sora|video/i;

/**
 * Models for the minimal request, best first: the preferred ones that the key has, then the newest of the small
 * tier, then embeddings, and for hosts with names of their own the first general model of their list. Nothing
 * that shuts down soon.
 *
 * @param listed the key's own list, or `undefined` when it could not be read: then the preferred, unseen
 * @param now for judging shutdown dates
 * @returns at most {@link MOST_CANDIDATES} ids; empty when the list has nothing that can be asked
 */
export function chooseModels(listed: readonly ListedModel[] | undefined, now: Date): string[] {
  if (!listed) return PREFERRED.slice(0, MOST_CANDIDATES);
  const lasting = listed.filter(
    ({ shutdownDate }) => (daysUntil(shutdownDate, now) ?? Infinity) > SHUTDOWN_NOTICE_DAYS,
  );
  const byAge = [...lasting].sort((a, b) => b.created - a.created);
  const general = byAge.filter(({ id }) => !SPECIALISED.test(id));
  const ids = new Set([
    ...PREFERRED.filter((id) => lasting.some((model) => model.id === id)),
    ...general.filter(({ id }) => SMALL_TIER.test(id)).map(({ id }) => id),
    ...byAge.filter(({ id }) => EMBEDDING.test(id) && /small/.test(id)).map(({ id }) => id),
    ...general.map(({ id }) => id),
    ...byAge.filter(({ id }) => EMBEDDING.test(id)).map(({ id }) => id),
  ]);
  return [...ids].slice(0, MOST_CANDIDATES);
}

/**
 * The endpoints at which a model can be asked, in the order to try. OpenAI's own is the Responses API; relays
 * know the older chat completions, some only those, some (since 2025) both.
 */
export function endpointsFor(model: string, openAiHost: boolean): Endpoint[] {
  if (EMBEDDING.test(model)) return ["embeddings"];
  if (NOT_TEXT.test(model)) return [];
  return openAiHost ? ["responses", "chat"] : ["chat", "responses"];
}

/** Whole days from now until a date begins (UTC); negative when past, `undefined` for no or no valid date. */
export function daysUntil(date: string | undefined, now: Date): number | undefined {
  if (!date) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.floor((time - now.getTime()) / DAY_MS);
}

/**
 * The models in a list answer. Entries without a usable id are passed over.
 *
 * @param value the parsed body of `GET /models`, already seen to be a list
 */
export function listedModels(value: unknown): ListedModel[] {
  const data = (value as { data?: unknown }).data;
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown) => {
    const { id, created, shutdown_date: date } = (item ?? {}) as Record<string, unknown>;
    if (typeof id !== "string" || !MODEL_ID.test(id)) return [];
    return {
      id,
      created: typeof created === "number" ? created : 0,
      shutdownDate: typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    };
  });
}

/**
 * Ids as vendors write them, slashes and colons included, and the paths that local servers name their models by
 * (`/models/…`, `../…`, `C:\…`); anything else is no id but an attempt at something.
 */
const MODEL_ID = /^[\p{L}\p{N}@./~_][\p{L}\p{N}._:/\\@+~ ()-]{0,199}$/u;
