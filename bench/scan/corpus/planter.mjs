/**
 * Keeps the list of what was planted, so that what a tool reports can be held against it.
 */

import { mintKey } from "./formats.mjs";

/**
 * @typedef {object} Planted One key at one place; nobody else's key, and its file has no other.
 * @property {string} id
 * @property {string} group
 * @property {string} category
 * @property {string} key
 * @property {string | undefined} path Where it stands in a tree; undefined when it stands in no file.
 */

/**
 * @typedef {object} Decoy One file without a key of OpenAI's.
 * @property {string} id
 * @property {"of others" | "not secret"} group
 * @property {string} path
 * @property {string | undefined} secret The other vendor's.
 */

/** @typedef {ReturnType<typeof createPlanter>} Planter */

/** A planter with an empty list. */
export function createPlanter() {
  /** @type {Planted[]} */
  const planted = [];
  return {
    planted,
    /**
     * A new key, and the path at which it is going to stand.
     *
     * @param {string} group
     * @param {string} category
     * @param {string} format
     * @param {string} [file] Name of the file; its directory is made up here, so that no two are the same.
     */
    plant(group, category, format, file) {
      const id = `${slug(group)}-${planted.length}`;
      const key = mintKey(format, id);
      const path = file === undefined ? undefined : `${slug(group)}/${planted.length}/${file}`;
      planted.push({ id: `${id} ${category}, ${format}`, group, category, key, path });
      return { key, path: path ?? "" };
    },
  };
}

/** @param {string} text */
function slug(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
