"use strict";
// Makes the page of a synopsis answer: views, filters, highlighting, scrolling in step, links to a
// sentence. The table of claims is the one source: a row lists, by the links on their numbers, the
// sentences that say the same. Without this script the table is all there is, and enough.
(() => {
  const page = document.documentElement;
  const isClaim = (hash) => /^#claim-\d+$/.test(hash);
  const setView = (view) => {
    page.classList.toggle("view-reading", view === "reading");
    page.classList.toggle("view-claims", view === "claims");
  };
  page.classList.add("js");
  setView(isClaim(location.hash) ? "claims" : "reading");  // Before anything is drawn.

  document.addEventListener("DOMContentLoaded", () => {
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const byId = (id) => document.getElementById(id);
    const panes = all(".pane");
    const rows = all("#claims tbody tr");
    const buttons = (name) => all(`button[data-${name}]`);

    // Sentences go by the fragment that links to them: "A3".
    const nameOf = (link) => link.getAttribute("href").slice(1);
    const rowsOf = new Map();
    const sentencesOf = new Map();
    for (const row of rows) {
      const names = all("td .n", row).map(nameOf);
      sentencesOf.set(row, names);
      for (const name of names) rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
    }
    const inText = new Map(all(".text .s").map((sentence) => [sentence.dataset.s, sentence]));
    const paneOf = (sentence) => sentence.closest(".pane");
    const matesOf = (name) =>
      new Set([name, ...(rowsOf.get(name) ?? []).flatMap((row) => sentencesOf.get(row))]);

    const mark = (className, names) => {
      for (const element of all(`.${className}`)) element.classList.remove(className);
      for (const name of names) {
        inText.get(name)?.classList.add(className);
        for (const row of rowsOf.get(name) ?? []) {
          all("td .n", row).find((link) => nameOf(link) === name).parentElement.classList
            .add(className);
        }
      }
    };

    // Views and filters.

    const press = (name, value) => {
      for (const button of buttons(name)) {
        button.setAttribute("aria-pressed", String(button.dataset[name] === value));
      }
    };
    const show = (view) => {
      setView(view);
      press("view", view);
      offsets.clear();
    };
    const filter = (kind) => {
      press("filter", kind);
      const fits = (row) => kind === "" || row.dataset.kind === kind;
      for (const row of rows) row.hidden = !fits(row);
      for (const [name, sentence] of inText) {
        sentence.classList.toggle("dim", !(rowsOf.get(name) ?? []).some(fits));
      }
      const count = rows.filter(fits).length;
      byId("status").textContent = kind === "" ? "" : `${count} of ${rows.length} claims`;
    };

    // Scrolling in step. Between two panes, sentences that say the same are fixed points; of links
    // that cross, the longest run that goes forward on both sides counts. What lies between two
    // fixed points is interpolated.

    const offsets = new Map();  // Pane and sentence to distance from the top of the pane's text.
    const offsetOf = (sentence) => {
      if (!offsets.has(sentence)) {
        const pane = paneOf(sentence);
        const top = sentence.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        offsets.set(sentence, top + pane.scrollTop);
      }
      return offsets.get(sentence);
    };
    const chains = new Map();
    const chainOf = (from, to) => {
      const key = panes.indexOf(from) + " " + panes.indexOf(to);
      if (!chains.has(key)) chains.set(key, longestForwardRun(pairsOf(from, to)));
      return chains.get(key);
    };
    const pairsOf = (from, to) => {
      const place = new Map([...inText.values()].map((sentence, i) => [sentence, i]));
      const pairs = [];
      for (const names of sentencesOf.values()) {
        const sentences = names.map((name) => inText.get(name));
        const a = sentences.find((sentence) => paneOf(sentence) === from);
        const b = sentences.find((sentence) => paneOf(sentence) === to);
        if (a && b) pairs.push([a, b]);
      }
      return pairs.map((pair) => ({ pair, at: pair.map((s) => place.get(s)) }))
        .sort((x, y) => x.at[0] - y.at[0] || y.at[1] - x.at[1]);
    };
    // Patience sorting: ends[k] is the pair with the lowest second place that ends a run of k + 1.
    const longestForwardRun = (pairs) => {
      const ends = [];
      for (const pair of pairs) {
        let low = 0;
        let high = ends.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (ends[middle].at[1] < pair.at[1]) low = middle + 1;
          else high = middle;
        }
        pair.before = ends[low - 1];
        ends[low] = pair;
      }
      const run = [];
      for (let pair = ends.at(-1); pair; pair = pair.before) run.push(pair.pair);
      return run.reverse();
    };
    // The height in one pane that goes with a height in another.
    const levelIn = (from, to, height) => {
      let [a0, b0] = [0, 0];
      let [a1, b1] = [from.scrollHeight, to.scrollHeight];
      for (const [a, b] of chainOf(from, to)) {
        const [at, bt] = [offsetOf(a), offsetOf(b)];
        if (at > height) {
          [a1, b1] = [at, bt];
          break;
        }
        [a0, b0] = [at, bt];
      }
      return a1 > a0 ? b0 + (height - a0) / (a1 - a0) * (b1 - b0) : b0;
    };
    const follow = (from, to) => {
      const room = from.scrollHeight - from.clientHeight;
      // The line that is kept level goes from the upper edge, at the start, to the lower, at the end.
      const progress = room > 0 ? from.scrollTop / room : 0;
      const height = levelIn(from, to, from.scrollTop + progress * from.clientHeight);
      to.scrollTop = height - progress * to.clientHeight;
    };
    // Only the pane that the reader moves leads; the others' scroll events must not echo.
    let leader = null;
    for (const pane of panes) {
      for (const event of ["wheel", "touchmove", "pointerdown", "keydown"]) {
        pane.addEventListener(event, () => { leader = pane; }, { passive: true });
      }
      pane.addEventListener("scroll", () => {
        if (pane !== leader || !byId("sync").checked) return;
        for (const other of panes) if (other !== pane) follow(pane, other);
      }, { passive: true });
    }
    addEventListener("resize", () => offsets.clear());

    const motion = matchMedia("(prefers-reduced-motion: reduce)");
    const scrollBy = (pane, top) => {
      const far = Math.abs(top) > 2 * pane.clientHeight;
      pane.scrollBy({ top, behavior: far || motion.matches ? "auto" : "smooth" });
    };

    // Choosing a sentence: it and its counterparts are marked, brought to one height, and what is
    // known of them is told below.

    const tell = (name) => {
      const note = byId("note");
      note.replaceChildren();
      for (const row of rowsOf.get(name) ?? []) {
        const lines = row.querySelector(".about").cloneNode(true);
        note.append(...lines.children);
      }
    };
    const choose = (name) => {
      const mates = inText.has(name) ? matesOf(name) : new Set();
      mark("chosen", mates);
      tell(name);
      if (mates.size > 0 && page.classList.contains("view-reading")) {
        alignPanes(inText.get(name), [...mates].map((mate) => inText.get(mate)));
      }
    };
    const alignPanes = (sentence, mates) => {
      leader = null;
      const topOf = (element) => element.getBoundingClientRect().top;
      const own = paneOf(sentence);
      let top = topOf(sentence);
      const edge = topOf(own);
      if (top < edge + 40 || sentence.getBoundingClientRect().bottom > edge + own.clientHeight) {
        scrollBy(own, top - (edge + own.clientHeight / 3));
        top = edge + own.clientHeight / 3;
      }
      for (const pane of panes) {
        if (pane === own) continue;
        const mate = mates.find((other) => paneOf(other) === pane);
        if (mate) {
          scrollBy(pane, topOf(mate) - topOf(pane) - (top - edge));
        } else if (byId("sync").checked) {
          const height = levelIn(own, pane, offsetOf(sentence));
          scrollBy(pane, height - pane.scrollTop - (top - edge));
        }
      }
    };
    const clear = () => {
      choose("");
      history.replaceState(null, "", location.pathname + location.search);
    };
    const followHash = () => {
      const name = location.hash.slice(1);
      if (!isClaim(location.hash)) return choose(name);
      const row = byId(name);
      if (row?.hidden) filter("");
      show("claims");
      row?.scrollIntoView();
    };

    const sentenceAt = (event) => event.target.closest?.(".s");
    const nameAt = (sentence) => nameOf(sentence.querySelector(".n"));
    const light = (event) => {
      const sentence = sentenceAt(event);
      mark("lit", sentence ? matesOf(nameAt(sentence)) : []);
    };
    for (const event of ["pointerover", "focusin"]) document.addEventListener(event, light);
    document.addEventListener("click", (event) => {
      const sentence = event.target.closest(".text .s");
      if (!sentence || !getSelection().isCollapsed) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const name = nameAt(sentence);
      event.preventDefault();
      if (location.hash !== `#${name}`) history.pushState(null, "", `#${name}`);
      choose(name);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") clear();
      const sentence = event.target.matches?.(".n") && event.target.closest(".text .s");
      if (!sentence || event.altKey || event.ctrlKey || event.metaKey) return;
      const pane = paneOf(sentence);
      const inPane = all(".s", pane);
      const here = inPane.indexOf(sentence);
      const mates = [...matesOf(sentence.dataset.s)].map((name) => inText.get(name));
      const next = {
        ArrowDown: () => inPane[here + 1],
        ArrowUp: () => inPane[here - 1],
        ArrowRight: () => mates.find((mate) => panes.indexOf(paneOf(mate)) > panes.indexOf(pane)),
        ArrowLeft: () => mates.findLast((mate) => panes.indexOf(paneOf(mate)) < panes.indexOf(pane)),
      }[event.key]?.();
      if (!next) return;
      event.preventDefault();
      next.querySelector(".n").focus();
    });
    for (const button of buttons("view")) {
      button.addEventListener("click", () => show(button.dataset.view));
    }
    for (const button of buttons("filter")) {
      button.addEventListener("click", () => filter(button.dataset.filter));
    }
    addEventListener("hashchange", followHash);
    const top = document.querySelector(".top");
    new ResizeObserver(() => page.style.setProperty("--top", `${top.offsetHeight}px`)).observe(top);

    press("view", page.classList.contains("view-reading") ? "reading" : "claims");
    press("filter", "");
    if (location.hash) followHash();
  });
})();
