// Panels without anything in them: pictures, exhibits, tables, items, cells.
(() => {
  const found = [];
  const told = (what, one) => found.push(`${what}: ${one.closest("[id]")?.id ?? one.tagName}`);
  const covered = (picture) => {
    const room = picture.getBoundingClientRect();
    const drawn = [...picture.querySelectorAll("path, use, rect, circle, line, polygon, polyline")]
      .filter((one) => !one.closest("defs, clipPath, pattern, symbol"))
      .map((one) => one.getBoundingClientRect())
      // A background as large as the picture shows nothing.
      .filter((box) => box.width < 0.99 * room.width || box.height < 0.99 * room.height);
    const width = Math.max(...drawn.map((box) => box.right)) - Math.min(...drawn.map((box) => box.left));
    const height = Math.max(...drawn.map((box) => box.bottom)) - Math.min(...drawn.map((box) => box.top));
    return drawn.length < 3 ? 0 : Math.min(width / room.width, height / room.height);
  };
  for (const figure of document.querySelectorAll("figure")) {
    const picture = figure.querySelector("svg");
    if (!picture || (picture.checkVisibility() && covered(picture) < 0.5)) told("picture", figure);
    if (!figure.querySelector("figcaption")?.textContent.trim()) told("caption", figure);
  }
  for (const part of document.querySelectorAll("section")) {
    const head = part.querySelector("h2")?.textContent ?? "";
    const lead = part.querySelector("h2") ? head.length : 0;
    if (part.textContent.trim().length < lead + 20) told("exhibit", part);
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.querySelector("tbody tr")) told("table", table);
  }
  for (const one of document.querySelectorAll("td, th, li, p, h1, h2, summary, figcaption, a")) {
    if (!one.classList.contains("told") && !one.closest("svg") && !one.textContent.trim())
      told(one.tagName, one);
  }
  return found;
})();
