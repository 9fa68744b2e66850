"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pane = document.getElementById("text");
  const cards = all(".card");
  const form = document.querySelector(".filters");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "auto" : "smooth";

  const light = (selector) => {
    all("mark.lit").forEach((mark) => mark.classList.remove("lit"));
    const marks = all(selector);
    marks.forEach((mark) => mark.classList.add("lit"));
    return marks[0];
  };

  const reveal = (mark) => {
    if (!mark) return;
    if (pane.scrollHeight > pane.clientHeight + 1) {
      const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
      pane.scrollTo({ top: top - pane.clientHeight / 3, behavior });
      if (pane.getBoundingClientRect().top > innerHeight / 2) pane.scrollIntoView({ behavior });
    } else mark.scrollIntoView({ block: "center", behavior });
  };

  const passage = (id) => reveal(light(`mark[data-p~="${CSS.escape(id)}"]`));

  const current = (ids) => {
    all(".current").forEach((one) => one.classList.remove("current"));
    const found = ids.map((id) => document.getElementById(id)).filter((one) => one && !one.hidden);
    found.forEach((one) => one.classList.add("current"));
    return found[0];
  };

  const choose = (ids, { scroll = true, text = true } = {}) => {
    const first = current(ids);
    const mark = light(ids.map((id) => `mark[data-ids~="${CSS.escape(id)}"]`).join());
    if (text) reveal(mark);
    if (first && scroll) {
      first.scrollIntoView({ block: first.matches(".card") ? "start" : "center", behavior });
      first.focus({ preventScroll: true });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const id = link && decodeURIComponent(link.hash.slice(1));
    if (link && /^p\d+$/.test(id)) {
      event.preventDefault();
      const card = link.closest(".card");
      if (card) current([card.id]);
      passage(id);
    } else if (link && /^f\d+$/.test(id)) {
      event.preventDefault();
      choose([id], { text: !link.closest(".text") });
    } else if (!link) {
      const mark = event.target.closest("mark");
      const card = event.target.closest(".card");
      if (mark) choose(mark.dataset.ids.split(" "), { text: false });
      else if (card && !event.target.closest("summary") && !String(getSelection())) choose([card.id], { scroll: false });
    }
    if (link) history.replaceState(null, "", link.hash);
  });

  const chosen = (name) => all(`input[name="${name}"]`, form).filter((one) => one.checked).map((one) => one.value);

  const filter = () => {
    const status = chosen("status"), severity = chosen("severity"), core = form.elements.core.checked;
    cards.forEach((card) => {
      const { status: its, severity: grave, core: is } = card.dataset;
      card.hidden = !(status.includes(its) && severity.includes(grave) && (!core || is === "yes"));
    });
    const hidden = new Set(cards.filter((card) => card.hidden).map((card) => card.id));
    all("mark").forEach((mark) => mark.classList.toggle("off", mark.dataset.ids.split(" ").every((id) => hidden.has(id))));
    all("a.ref").forEach((ref) => { ref.hidden = hidden.has(ref.hash.slice(1)); });
    const output = form.querySelector("output");
    output.value = output.dataset.words.replace("{n}", cards.length - hidden.size).replace("{total}", cards.length);
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
    const seen = cards.filter((card) => !card.hidden);
    const at = seen.findIndex((card) => card.classList.contains("current"));
    const next = seen[event.key === "j" ? at + 1 : Math.max(at - 1, 0)];
    if (next) choose([next.id]);
  });

  addEventListener("beforeprint", () => all("details").forEach((one) => { one.open = true; }));
  if (/^#f\d+$/.test(location.hash)) choose([location.hash.slice(1)]);
  else if (/^#p\d+$/.test(location.hash)) passage(location.hash.slice(1));
})();
