// Elements with more in them than they show, or whose text reaches beyond their box.
(() => {
  const found = [];
  for (const one of document.querySelectorAll("body, body *")) {
    if (one.closest("svg") || !one.checkVisibility() || getComputedStyle(one).display === "inline")
      continue;
    const spoken = one.clientWidth <= 1 && one.clientHeight <= 1;
    const cut = getComputedStyle(one).overflowY !== "visible";
    const wide = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    const tall = cut && one.scrollHeight > one.clientHeight + 1;
    if (!spoken && (wide || tall))
      found.push(`${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`);
  }
  return found;
})();
