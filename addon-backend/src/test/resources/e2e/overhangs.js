// What hangs over the window, or over the card it stands in; each as a line that names the element.
() => {
  const slack = 1;
  const width = document.documentElement.clientWidth;
  const found = [];

  const shown = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility !== "hidden" && style.display !== "none" && box.width > 1 && box.height > 1 && element.checkVisibility();
  };
  const scrolls = (element, over) => {
    for (let at = element.parentElement; at && at !== over; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== "visible" || style.position === "fixed" || style.position === "absolute") return true;
    }
    return false;
  };
  const named = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);

  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!shown(element) || element.closest(".sr, .skip, svg > *, datalist, dialog, #found")) continue;
    const box = element.getBoundingClientRect();
    if ((box.right > width + slack || box.left < -slack) && !scrolls(element, null)) {
      found.push(`over the window (${Math.round(box.left)}–${Math.round(box.right)}): ${named(element)}`);
    }
    const card = element.parentElement && element.parentElement.closest(".card-s, .tile, .banner, .toast-line");
    if (card && !scrolls(element, card)) {
      const edge = card.getBoundingClientRect();
      if (box.right > edge.right + slack || box.left < edge.left - slack || box.bottom > edge.bottom + slack || box.top < edge.top - slack) {
        found.push(`over its card by ${Math.round(Math.max(box.right - edge.right, edge.left - box.left, box.bottom - edge.bottom, edge.top - box.top))}: ${named(element)}`);
      }
    }
    const text = ["BUTTON", "A", "SUMMARY"].includes(element.tagName) && element.innerText.trim() && element.scrollWidth > element.clientWidth + slack && getComputedStyle(element).overflowX === "visible" && getComputedStyle(element).display !== "inline";
    if (text) found.push(`its text is ${element.scrollWidth} in ${element.clientWidth}: ${named(element)}`);
  }
  return found;
}
