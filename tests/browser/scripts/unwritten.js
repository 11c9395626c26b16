// Characters of the page that no font has, that stand for lost ones, or that are not composed.
(() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 40 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  brush.font = `20px ${getComputedStyle(document.body).fontFamily}`;
  const drawn = (letter) => {
    brush.clearRect(0, 0, 40, 40);
    brush.fillText(letter, 10, 30);
    return brush.getImageData(0, 0, 40, 40).data.join();
  };
  const text = `${document.title} ${document.documentElement.textContent}`;
  const labels = [...document.querySelectorAll("[aria-label], [title], [data-label]")].flatMap(
    (one) => ["aria-label", "title", "data-label"].map((name) => one.getAttribute(name) ?? ""),
  );
  const all = [text, ...labels].join(" ");
  const nobody = drawn("\u0378"); // assigned to no letter, so every font draws its box
  const blank = drawn(" ");
  return [...new Set(all)].filter((letter) => {
    if (/\s/u.test(letter)) return false;
    const lost = /[\ufffd\ue000-\uf8ff]/u.test(letter) || letter !== letter.normalize("NFC");
    const picture = drawn(letter);
    return lost || picture === nobody || picture === blank;
  }).concat(all === all.normalize("NFC") ? [] : ["not composed"]);
})();
