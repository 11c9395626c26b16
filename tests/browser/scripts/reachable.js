// Gets `reached` ready, which says of the focus which stop it is at and whether that is seen.
(() => {
  // An outline of the browser's, or lines that a map draws around its unit.
  const looks = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const lines = one.closest("svg")?.querySelectorAll("path[fill=none]").length;
    return [outlineStyle === "none" ? "" : outlineWidth, lines].join();
  };
  window.stops = [...document.querySelectorAll("a[href], summary, [tabindex]")].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  window.before = new Map(stops.map((one) => [one, looks(one)]));
  window.reached = () => {
    const one = document.activeElement;
    return [stops.indexOf(one), looks(one) !== before.get(one)];
  };
  return stops.length;
})();
