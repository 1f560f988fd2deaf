    // From sentence to sentence. One of them can be reached with Tab, the chosen one or the first.
    let reachable = null;
    const reach = (unit) => {
      if (reachable) reachable.tabIndex = -1;
      reachable = unit;
      if (unit) unit.tabIndex = 0;
    };
    const clearMarks = () => {
      for (const name of ["chosen", "mate", "now"]) {
        for (const element of all(`.${name}`)) element.classList.remove(name);
      }
    };
    const choose = (name, { how = "replaceState", focus = false } = {}) => {
      const unit = units.get(name);
      clearMarks();
      chosen.at = unit ? name : "";
      lightWords(chosen.at);
      if (unit) {
        const row = rowOf(name);
        reveal(row);
        const mates = matesOf(name);
        for (const mate of mates) units.get(mate).classList.add("mate");
        for (const link of all(".again a", row.element)) {
          if (mates.has(link.textContent)) link.parentElement.classList.add("mate");
        }
        unit.classList.replace("mate", "chosen");
        reach(unit);
        unit.scrollIntoView({ block: "nearest" });
        if (focus) unit.focus({ preventScroll: true });
        const before = order.findLastIndex((item) => rows.indexOf(row) >= item.row);
        step = before >= 0 && order[before].row === rows.indexOf(row) ? before - 1 : before;
        byId("place").lastChild.data = ` ${order.length}`;
      }
      why(!note.hidden);
      if (how) writeAddress(how);
    };

    // Differences in the order of the rows.
    let order = [];
    let step = -1;
    const items = all(".differences li").filter((item) => item.querySelector("i.differs"));  // Not what moved.
    const orderDifferences = () => {
      order = items.map((item) => ({
        item, row: rows.findIndex((row) => row.claims.has(claims[Number(item.dataset.c)])),
      })).filter(({ row }) => row >= 0).sort((a, b) => a.row - b.row);
      step = -1;
    };
    const goToDifference = (by) => {
      const next = step + by;
      if (next < 0 || next >= order.length) return;
      const { item, row } = order[next];
      const own = all("a", item).map((link) => link.textContent);
      choose(rows[row].names.find((name) => own.includes(name) && units.get(name).closest("tr") === rows[row].element)
        ?? rows[row].names[0], { focus: true });
      step = next;
      item.classList.add("now");
      for (const mark of all(`[data-d~="${item.id.slice(1)}"]`)) mark.classList.add("now");
      byId("place").lastChild.data = ` ${say("place", { n: next + 1, all: order.length })}`;
    };

    const shownUnits = () => rows.filter((row) => !row.out).flatMap((row) => all(".u", row.element));
    const goBy = (by) => {
      const shown = shownUnits();
      const article = chosen.at ? letterOf(chosen.at) : chosen.lead;
      const own = shown.filter((unit) => letterOf(unit.id) === article);
      const at = own.findIndex((unit) => unit.id === chosen.at);
      const next = own[at < 0 ? 0 : at + by];
      if (next) choose(next.id, { focus: true });
    };
    const goAcross = (by) => {
      const mates = [...matesOf(chosen.at)].filter((name) => letterOf(name) !== letterOf(chosen.at));
      const columns = [...table.tHead.rows[0].cells].map((cell) => letters.find((letter) => heads.get(letter) === cell));
      const own = columns.indexOf(letterOf(chosen.at));
      const distance = (name) => by * (columns.indexOf(letterOf(name)) - own);
      const next = mates.filter((name) => distance(name) > 0).sort((a, b) => distance(a) - distance(b))[0];
      if (next) choose(next, { focus: true });
    };
    const goToOthers = () => {
      const here = chosen.at ? rows.indexOf(rowOf(chosen.at)) : -1;
      const next = rows.slice(here + 1).find((row) => row.others && !row.out && row.element.querySelector(".u"));
      if (next) choose(next.element.querySelector(".u").id, { focus: true });
    };
    const lead = (letter) => {
      if (!letters.includes(letter)) return;
      chosen.lead = letter;
      lay(letter);
      orderDifferences();
      press("lead", letter);
      show();
      if (!reachable) reach(body.querySelector(".u"));
      if (chosen.at) units.get(chosen.at).scrollIntoView({ block: "center" });
      writeAddress();
    };
