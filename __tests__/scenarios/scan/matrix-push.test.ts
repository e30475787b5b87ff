import { rangeMatrix } from "../../support/scan/matrix.ts";

rangeMatrix([
  {
    titles: [
      "push",
      "push, forced",
      "push, forced, old tip gone",
      "push of a new branch",
      "push, the first of the repository",
      "push of a light tag",
      "push of an annotated tag",
      "push that deletes a branch",
    ],
    inTurn: 2,
  },
]);
