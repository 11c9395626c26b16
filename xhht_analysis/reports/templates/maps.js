"use strict";
// Whoever points at a unit of a map reads below it what the unit is; Escape takes it away.
(() => {
  const LINES = [["#fff", 5], ["#111", 2.5]];
  for (const map of document.querySelectorAll("svg[role=group]")) {
    const told = map.parentElement.querySelector(".told");
    let lines = [];
    const clear = () => {
      for (const line of lines) line.remove();
      lines = [];
      if (told) told.textContent = "";
    };
    const show = (unit) => {
      clear();
      lines = LINES.map(([colour, width]) => {
        const line = unit.querySelector("path").cloneNode();
        line.removeAttribute("style");
        line.setAttribute("fill", "none");
        line.setAttribute("stroke", colour);
        line.setAttribute("stroke-width", width);
        return line;
      });
      map.append(...lines);
      if (told) told.textContent = unit.querySelector("title").textContent;
    };
    const point = (event) => {
      const at = event.target.closest("[data-unit], .unit") || event.target.querySelector(".unit");
      if (event.target === map || !at) clear();
      else show(at.dataset.unit ? document.getElementById(at.dataset.unit) : at);
    };
    for (const kind of ["pointerover", "click"]) map.addEventListener(kind, point);
    // Chromium lets a picture that itself listens for the focus take it.
    map.parentElement.addEventListener("focusin", point);
    map.parentElement.addEventListener("focusout", clear);
    map.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") clear();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") clear();
    });
  }
})();
