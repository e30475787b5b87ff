// @ts-nocheck: it runs in the browser, whose types the project has no other use for.
// What is done and measured inside of the page; `page.ts` and `look.ts` call it by name.

/** Draws what is Mermaid, as GitHub does it in a frame of its own; what cannot be drawn is told. */
async function drawMermaid(theme) {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme });
  const wrong = [];
  for (const [index, code] of [...document.querySelectorAll("code.language-mermaid")].entries()) {
    try {
      await mermaid.parse(code.textContent);
      const { svg } = await mermaid.render(`picture-${index}`, code.textContent);
      const section = document.createElement("section");
      section.className = "mermaid-picture";
      section.innerHTML = svg;
      code.parentElement.replaceWith(section);
    } catch (error) {
      wrong.push(String(error));
    }
  }
  return wrong;
}

/** What is wider than its place, and cannot be scrolled there. Tables and code scroll by GitHub's stylesheet. */
function overflowing() {
  const width = document.documentElement.clientWidth;
  const outside = [...document.querySelectorAll(".markdown-body *")].filter((element) => {
    const scrolls = element.closest("table, pre, .mermaid-picture");
    return (scrolls ?? element).getBoundingClientRect().right > width + 1;
  });
  return [
    ...(document.documentElement.scrollWidth > width
      ? [`the page: ${document.documentElement.scrollWidth}`]
      : []),
    ...outside.map((element) => `${element.tagName}: ${element.textContent.slice(0, 60)}`),
  ];
}

/** Tables that have to be scrolled to be seen whole, by the pixels that are missing. */
function scrolledTables() {
  return [...document.querySelectorAll("table")]
    .map((table) => table.scrollWidth - table.clientWidth)
    .filter((missing) => missing > 1);
}

/** What can be read, with what is folded away. */
function textOf(selector) {
  for (const details of document.querySelectorAll("details")) details.open = true;
  return [...document.querySelectorAll(selector)].map((element) => element.innerText);
}

function overlapping(texts) {
  const boxes = texts.map((text) => text.getBoundingClientRect()).sort((a, b) => a.left - b.left);
  return boxes.filter(({ left }, index) => index > 0 && left < boxes[index - 1].right).length;
}

/** What Mermaid has drawn: the words in each picture, and whether all lie within it. */
function pictures() {
  return [...document.querySelectorAll(".mermaid-picture svg")].map((svg) => {
    const box = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim() !== "");
    return {
      words: texts.map((text) => text.textContent.trim()),
      title: svg.querySelector("title")?.textContent ?? "",
      bars: svg.querySelectorAll("rect.task").length,
      hasToday: svg.querySelector(".today") !== null,
      overlapping: overlapping([...svg.querySelectorAll(".grid .tick text")]),
      outside: texts
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < box.left - 1 || right > box.right + 1;
        })
        .map((text) => text.textContent),
    };
  });
}

/** All tables as texts: rows of cells. */
function tables() {
  return [...document.querySelectorAll("table")].map((table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText)),
  );
}

/** The least contrast of a text with what is behind it, by WCAG 2.2 (1.4.3). */
function leastContrast() {
  const rgb = (color) => {
    const [, values = ""] = /rgba?\(([^)]*)\)/.exec(color) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = values.split(/[ ,/]+/).map(Number);
    return { red, green, blue, alpha };
  };
  const over = (top, below) => ({
    red: top.red * top.alpha + below.red * (1 - top.alpha),
    green: top.green * top.alpha + below.green * (1 - top.alpha),
    blue: top.blue * top.alpha + below.blue * (1 - top.alpha),
    alpha: 1,
  });
  const behind = (element) => {
    if (element === null) return { red: 255, green: 255, blue: 255, alpha: 1 };
    const own = rgb(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = ({ red, green, blue }) => {
    const part = (value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  let least = { ratio: 21, text: "" };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === "" || element.closest("svg, style")) continue;
    const ground = behind(element);
    const [light, dark] = [
      luminance(over(rgb(getComputedStyle(element).color), ground)),
      luminance(ground),
    ].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least.ratio) least = { ratio, text: node.data };
  }
  return least;
}

/** A picture of the page as WebP: a third of the size of a PNG, and no eye sees the difference. */
async function compressed(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.85).split(",")[1];
}

globalThis.inPage = {
  ...{ drawMermaid, overflowing, scrolledTables, textOf, tables, pictures, leastContrast, compressed },
};
