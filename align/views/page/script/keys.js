    const copy = async () => {
      if (!chosen.at) return;
      const { title, id, date } = data.articles[letters.indexOf(letterOf(chosen.at))];
      const text = `“${textOf(chosen.at)}” (${[chosen.at, title || id, date].filter(Boolean).join(", ")}) ${location.href}`;
      try {
        await navigator.clipboard.writeText(text);
        byId("place").lastChild.data = ` ${say("copied")}`;
      } catch {  // Where a page may not: then it is left to the reader.
        note.replaceChildren(make("p", "", text));
        note.hidden = false;
        getSelection().selectAllChildren(note);
      }
    };
    const help = byId("keys");
    const keys = {
      n: () => goToDifference(1),
      p: () => goToDifference(-1),
      o: goToOthers,
      j: () => goBy(1),
      k: () => goBy(-1),
      ArrowDown: () => goBy(1),
      ArrowUp: () => goBy(-1),
      ArrowRight: () => goAcross(1),
      ArrowLeft: () => goAcross(-1),
      e: () => why(note.hidden),
      Enter: () => why(note.hidden),
      "/": () => byId("find").focus(),
      y: copy,
      "?": () => help.showModal(),
      Escape: () => {
        why(false);
        choose("");
      },
    };
    document.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || help.open) return;
      const target = event.target;
      if (target.matches("input, select, textarea")) {
        if (event.key === "Escape" || event.key === "Enter") target.blur();
        return;
      }
      const arrow = event.key.startsWith("Arrow") || event.key === "Enter";
      if (arrow && !target.matches(".u")) return;  // Else they scroll, and press what has the focus.
      const action = /^[1-9]$/.test(event.key) ? () => lead(letters[event.key - 1]) : keys[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });
    document.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target.closest('a[href^="#"]');
      const name = link ? link.getAttribute("href").slice(1) : event.target.closest(".u")?.id;
      if (!units.has(name) || (!link && !getSelection().isCollapsed)) return;
      event.preventDefault();
      const again = !link && name === chosen.at;
      choose(name, { how: "pushState" });
      if (again) why(note.hidden);
      link?.closest("li")?.classList.add("now");
    });
    help.addEventListener("click", () => help.close());
    for (const one of all("[data-show]")) {
      one.disabled = false;
      one.addEventListener("click", () => filter({ show: one.dataset.show }));
    }
    for (const one of all("[data-lead]")) one.addEventListener("click", () => lead(one.dataset.lead));
    byId("least").disabled = false;
    byId("least").addEventListener("change", (event) => filter({ least: Number(event.target.value) }));
    byId("find").addEventListener("input", (event) => filter({ find: event.target.value }));
    byId("next").addEventListener("click", () => goToDifference(1));
    byId("previous").addEventListener("click", () => goToDifference(-1));
    byId("help").addEventListener("click", () => help.showModal());
    for (const list of all(".differences ol")) {
      if (list.children.length <= 6) continue;
      list.classList.add("long");
      list.after(button(say("all differences", { n: list.children.length }), (event) => {
        list.classList.add("all");
        event.target.remove();
      }));
    }
