    // Rows for the article that leads. Which they are stands in the data; drawn they are as draw_rows.cc does.
    const table = document.querySelector(".rows");
    const body = table.tBodies[0];
    const heads = new Map(data.articles.map(({ name }, i) => [name, table.tHead.rows[0].cells[i]]));
    const letters = [...heads.keys()];
    const longest = 4;  // Rows that others own and that stand together: of more, two stand and the rest is folded.
    let rows = [];

    const parse = (line) => line.split(" ").map((word) => ({
      name: word.replace("~", ""), again: word.endsWith("~"),
    }));
    const setText = (entries) => {
      const set = letters.filter((letter) => entries.some(({ name }) => letterOf(name) === letter));
      if (set.length === 1) return say("set.only", { a: set[0] });
      if (set.length === letters.length) return say("set.whole");
      return say("set.these", {
        list: say("list.and", { list: set.slice(0, -1).join(", "), last: set.at(-1) }),
      });
    };
    const drawAgain = (name) => {
      const line = make("p", "again");
      const link = make("a", "", name);
      link.href = `#${name}`;
      const text = [...textOf(name)];
      line.append(link, ` ${text.slice(0, 60).join("")}${text.length > 60 ? "…" : ""}`);
      return line;
    };
    const drawFolded = (lines) => {
      const details = make("details");
      const summary = make("summary", "", count("more", lines.length));
      summary.lang = root.lang;
      summary.dir = root.dir;
      details.append(summary, ...lines);
      return details;
    };
    const drawRow = (entries, columns) => {
      const row = make("tr");
      const others = letterOf(entries[0].name) !== columns[0];
      if (others) row.className = "others";
      for (const letter of columns) {
        const cell = row.insertCell();
        if (entries.some(({ name }) => letterOf(name) === letter)) {
          cell.lang = heads.get(letter).lang;
          cell.dir = heads.get(letter).dir;
        }
        if (others && letter === columns[0]) {
          cell.append(make("span", "set", setText(entries)));
        }
        const folded = [];
        entries.filter(({ name }) => letterOf(name) === letter).forEach(({ name, again }, i) => {
          if (again && i >= 3) folded.push(drawAgain(name));
          else cell.append(again ? drawAgain(name) : units.get(name));
        });
        cell.append(...folded.length > 1 ? [drawFolded(folded)] : folded);
      }
      return row;
    };
    const lay = (letter) => {
      const index = letters.indexOf(letter);
      const lines = data.rows[index].map(parse);
      if (rows.length || index > 0) {
        const columns = [letter, ...letters.filter((other) => other !== letter)];
        table.tHead.rows[0].replaceChildren(...columns.map((one) => heads.get(one)));
        body.replaceChildren(...lines.map((entries) => drawRow(entries, columns)));
      }
      rows = [...body.rows].map((element, i) => {
        const names = new Set(lines[i].map(({ name }) => name));
        const full = (claim) => claim.names.every((member) => member.some((name) => names.has(name)));
        const own = new Set([...names].flatMap((name) => claimsOf.get(name)).filter(full));
        return { element, names: [...names], claims: own, others: element.matches(".others") };
      });
      for (const link of all("a", body)) link.tabIndex = -1;
      fold();
    };

    const fold = () => {
      for (let end = 0, begin = 0; begin < rows.length; begin = end + 1) {
        for (end = begin; rows[end]?.others; ++end);
        if (end - begin <= longest) continue;
        const folded = rows.slice(begin + 2, end);
        const names = folded.flatMap((row) => row.names);
        const line = make("tr", "more-rows");
        const cell = line.insertCell();
        cell.colSpan = letters.length;
        cell.append(button(count("rows", names.length, { places: names.length > 6 ? `${names[0]} … ${names.at(-1)}` : names.join(" ") }),
          () => unfold(folded[0])));
        for (const row of folded) {
          row.element.classList.add("folded");
          row.fold = { rows: folded, line };
        }
        folded[0].element.before(line);
      }
    };
    const unfold = (row) => {
      row.fold?.line.remove();
      for (const other of row.fold?.rows ?? []) {
        other.element.classList.remove("folded");
        other.fold = null;
      }
    };
    // The row in which a sentence stands in full.
    const rowOf = (name) => rows.find((row) => row.element === units.get(name)?.closest("tr"));
