    // Filters leave the rows that have a claim of the kind, and finding those that have the text.
    const fits = (claim) => {
      const asked = chosen.show ? chosen.show.split(",") : [];
      const hasAny = (kind, value) => !kind.length || kind.includes(value);
      return claim.p >= chosen.least && hasAny(asked.filter((one) => labels.includes(one)), claim.label) &&
        hasAny(asked.filter((one) => !labels.includes(one)), claim.set);
    };
    const press = (name, value) => {
      for (const one of all(`button[data-${name}]`)) {
        one.setAttribute("aria-pressed", String(one.dataset[name] === value));
      }
    };
    const isFiltered = () => Boolean(chosen.show || chosen.least || chosen.find);
    const show = () => {
      const find = chosen.find.toLowerCase();
      body.classList.toggle("filtered", isFiltered());
      for (const row of rows) {
        const fit = !(chosen.show || chosen.least) || [...row.claims].some(fits);
        row.out = !fit || (find && !row.element.textContent.toLowerCase().includes(find));
        row.element.classList.toggle("out", Boolean(row.out));
      }
      press("show", chosen.show);
      const least = byId("least");
      least.value = String(chosen.least);
      if (!least.value) least.add(new Option(`≥ ${whole(chosen.least)}`, chosen.least, true, true));
      byId("find").value = chosen.find;
      const left = rows.filter((row) => !row.out);
      const n = new Set(left.flatMap((row) => [...row.claims].filter(fits))).size;
      byId("shown").textContent = !isFiltered() ? "" : left.length ? say("shown", { n, all: claims.length }) : say("none");
      lightFound(find);
    };
    const filter = (change) => {
      Object.assign(chosen, change);
      show();
      writeAddress();
      const first = rows.find((row) => !row.out);
      if (isFiltered()) first?.element.scrollIntoView({ block: "start" });
    };
    // A sentence that is asked for is shown, whatever is filtered.
    const reveal = (row) => {
      unfold(row);
      if (row.out) {
        Object.assign(chosen, { show: "", least: 0, find: "" });
        show();
      }
    };
    const setHighlight = (name, ranges) => {
      if (!globalThis.CSS?.highlights) return;
      CSS.highlights.set(name, new Highlight(...ranges));
    };
    const lightFound = (find) => {
      const ranges = [];
      for (const node of find ? rows.filter((row) => !row.out).flatMap((row) => row.names)
        .flatMap((name) => textNodes(units.get(name))) : []) {
        const text = node.data.toLowerCase();
        if (text.length !== node.data.length) continue;  // Letters that change their length with their case.
        for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + find.length);
          ranges.push(range);
        }
      }
      setHighlight("found", ranges);
    };
