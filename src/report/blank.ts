/** As wide as a text is in a terminal, where a Chinese character takes two columns. */
export function blank(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "  ").replace(/[\x21-\x7e]/g, " ");
}
