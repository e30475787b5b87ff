const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** GitHub takes 39 characters for the owner and 100 for the name. */
const LONGEST = 200;

/** Whether a text is `owner/name`, so that it can become part of addresses. */
export function isRepositoryName(text: string): boolean {
  return text.length <= LONGEST && REPOSITORY.test(text);
}
