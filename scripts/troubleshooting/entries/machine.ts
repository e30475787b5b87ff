import type { Section } from "../entry.ts";

export const STAGED: Section = {
  title: "A commit is refused on my machine",
  intro:
    "The program for staged changes ([before the push](../README.md#before-the-push)) ends with 1 for a leaked key and with 2 for something that could not be scanned; either keeps the commit from being made.",
  entries: [
    {
      says: ["about to be committed", "possible keys are about to be committed"],
      why: "A key, or something that looks like one, is in what is staged. Possible keys do not stop the commit.",
      todo: "The lines below say where, and what to do.",
    },
    {
      says: [
        "1. Take the key out of the file",
        "2. If the key was ever pushed",
        "If it is no real key: write its fingerprint",
      ],
      why: "What to do about it, in this order.",
    },
    {
      says: ["what is staged could not be scanned to the end"],
      why: "Something that is staged could not be read; the lines below say what.",
      todo: "See [The scan is incomplete](#the-scan-is-incomplete).",
    },
    {
      says: ["Archive not opened, or not to the end"],
      why: "Keys in it are not found; the commit is not stopped by it.",
      todo: "Look into it yourself, or leave it out.",
    },
    {
      says: ["nothing was scanned, since", "nothing was scanned. …", "OpenAI Key Guard: …"],
      why: "The program could not begin: the words behind say why.",
      todo: "See the next rows.",
    },
    {
      says: ["there is no git in PATH"],
      why: "Programs with windows start hooks with another `PATH` than a shell has.",
    },
    {
      says: ["nothing can be written to the temporary directory. Make room"],
      why: "What is staged is looked at by way of a repository there.",
    },
    {
      says: ["this is no work tree of a git repository"],
      why: "It was started outside of a repository, or in a bare one.",
    },
    { says: ["files are unmerged"], why: "A merge is not finished, so there is no tree to look at." },
    {
      says: ["git could not make a tree of what is staged"],
      why: "The index is locked or damaged; git's own words stand behind.",
      todo: "End other git programs, delete a `.git/index.lock` that is left, and run `git status`.",
    },
    {
      says: ["It was cancelled.", "git did not answer."],
      why: "The program or git was ended from outside.",
      todo: "Commit again.",
    },
  ],
};

export const START: Section = {
  title: "`npm start` refuses",
  intro: "[Try it](../README.md#try-it) on your machine; `npm start -- --help` lists all options.",
  entries: [
    { says: ["--age takes a number of days"], why: "The age is no whole number." },
    { says: ["There is no state"], why: "The stand-in API has no state of that name." },
    {
      says: ["is no work tree of a git repository with a commit"],
      why: "`--scan` takes the folder of a clone with at least one commit.",
    },
    {
      says: ["--input takes NAME=VALUE with one of these names"],
      why: "The name is none of the inputs, or there is no `=`.",
    },
  ],
};
