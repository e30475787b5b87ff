const HAN_BESIDE_LATIN = /^(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han})$/u;

/** Parts of a Chinese sentence put together, with a space where Chinese meets Latin letters or digits. */
export function spaced(...parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const seam = `${text.slice(-1)}${part.slice(0, 1)}`;
    return HAN_BESIDE_LATIN.test(seam) ? `${text} ${part}` : `${text}${part}`;
  }, "");
}
