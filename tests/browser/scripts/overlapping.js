// Pieces of text that lie on each other or on a picture, lettering in pictures left out.
(() => {
  const hidden = (one) =>
    !one.checkVisibility({ visibilityProperty: true }) ||
    [one, one.parentElement].some((box) => box.clientWidth === 1 && box.clientHeight === 1);
  const boxes = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode()); ) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest("svg") || hidden(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // Lines may stand closer than their letters' full height; letters never fill it.
      const spare = box.height / 5;
      boxes.push({
        owner: node, text: node.data.trim().slice(0, 40), left: box.left + 1,
        right: box.right - 1, top: box.top + spare, bottom: box.bottom - spare,
      });
    }
  }
  for (const picture of document.querySelectorAll("svg")) {
    if (!picture.checkVisibility() || picture.parentElement.closest("svg")) continue;
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    boxes.push({ owner: picture, text: "a picture", left, right, top, bottom });
  }
  boxes.sort((one, other) => one.top - other.top);
  const found = [];
  boxes.forEach((one, place) => {
    for (const other of boxes.slice(place + 1)) {
      if (other.top >= one.bottom) break;
      const apart = other.left >= one.right || one.left >= other.right;
      if (!apart && other.owner !== one.owner) found.push(`${one.text} | ${other.text}`);
    }
  });
  return found;
})();
