    // Review: the reader says of a claim that it is right or wrong, what the sentence is linked with instead, and why.
    // Saved, it is a gold that "synoptic align --review" heeds and "synoptic score" reads: what was not judged counts neither
    // for nor against. What an earlier review judged right or wrong is saved again.
    let reviewing = false;
    const judgements = new Map();
    const isJudged = ([, , , , , judged]) => judged;
    const judgementOf = (claim) => judgements.get(claim) ??
      { verdict: claim.links.length && claim.links.every(isJudged) ? "right" : "", instead: "", note: "" };
    const judge = (claim, change) => {
      judgements.set(claim, { ...judgementOf(claim), ...change });
      tell();
    };
    const field = (claim, name, label) => {
      const element = make("label", "", `${label} `);
      const input = make("input");
      input.value = judgementOf(claim)[name];
      input.size = name === "note" ? 24 : 6;
      input.addEventListener("change", () => judge(claim, { [name]: input.value.trim() }));
      element.append(input);
      return element;
    };
    const drawJudgement = (claim) => {
      const line = make("p", "judge");
      for (const verdict of ["right", "wrong"]) {
        const one = button(say(verdict), () => judge(claim, { verdict }));
        one.setAttribute("aria-pressed", String(judgementOf(claim).verdict === verdict));
        line.append(one);
      }
      line.append(field(claim, "instead", say("instead")), field(claim, "note", say("note")),
        button(say("save"), save), say("judged", { n: judgements.size }));
      return line;
    };

    // The name of a file for each article, all in one folder and no two the same, whatever the ids are.
    const filesOfGold = () => {
      const files = new Map();
      for (const { name, id } of data.articles) {
        const safe = id.replace(/[\p{C}\s/\\:*?"<>|]+/gu, "_").replace(/^[.-]+_*/, "_") || name;
        const taken = new Set(files.values());
        files.set(name, taken.has(`${safe}.txt`) ? `${safe}_${name}.txt` : `${safe}.txt`);
      }
      return files;
    };
    // Key and number of each unit in the gold, where those that make no claim are sentences, too.
    const sentencesOfGold = () => {
      const lines = [];
      const place = new Map();
      const none = [];
      const files = filesOfGold();
      for (const { name, lang } of data.articles) {
        let n = 0;
        const add = (text) => lines.push(["sentence", name, ++n, text.replace(/[ \t-\r]+/g, " ").trim()].join("\t"));
        lines.push(["article", name, files.get(name), lang].join("\t"));
        for (const [unit, element] of units) {
          if (letterOf(unit) !== name) continue;
          for (const part of all(":scope > :is(em, span)", element)) {
            add(part.matches("span") ? textOf(unit) : part.textContent);
            if (part.matches("span")) place.set(unit, n);
            else none.push(`none\t${name}:${n}`);
          }
        }
      }
      return { lines, place, none };
    };
    const gold = () => {
      const { lines, place, none } = sentencesOfGold();
      const side = (names) => `${letterOf(names[0])}:${names.map((name) => place.get(name)).sort((a, b) => a - b).join(",")}`;
      const said = { link: [], wrong: (data.wrong ?? []).map((sides) => sides.map(split)), possible: [] };
      const notes = [];
      for (const claim of claims) {
        const { verdict, instead, note: remark } = judgementOf(claim);
        const own = claim.names[0];
        if (remark) notes.push(`# ${claim.names.flat().join(" ")}: ${remark.replace(/\s+/g, " ")}`);
        const others = instead.split(/[ ,]+/).filter((name) => units.has(name) && letterOf(name) !== letterOf(own[0]));
        for (const other of others) said.link.push([own, [other]]);
        const isWrong = verdict === "wrong" || others.length;
        for (const link of claim.links) {
          said[isWrong ? "wrong" : verdict || isJudged(link) ? "link" : "possible"].push([split(link[0]), split(link[1])]);
        }
        if (claim.label !== "only" || isWrong || !verdict) continue;
        for (const letter of letters) {
          if (letter !== letterOf(own[0])) said.wrong.push([own, [...units.keys()].filter((name) => letterOf(name) === letter)]);
        }
      }
      // A pair of sentences is of the first of the kinds that has it.
      const rowsOfGold = new Set();
      const taken = new Set();
      const linked = new Set();
      for (const kind of Object.keys(said)) {
        const row = (a, b) => {
          if (kind !== "wrong") for (const name of [...a, ...b]) linked.add(name);
          rowsOfGold.add([kind, ...[side(a), side(b)].sort()].join("\t"));
          return a.flatMap((x) => b.flatMap((y) => [x + y, y + x]));
        };
        const pairs = said[kind].flatMap(([a, b]) => {
          if (!b.length) return [];
          const open = a.map((x) => [[x], b.filter((y) => !taken.has(x + y))]);
          return open.every(([, rest]) => rest.length === b.length) ? row(a, b)
            : open.filter(([, rest]) => rest.length).flatMap(([x, rest]) => row(x, rest));
        });
        for (const pair of pairs) taken.add(pair);
      }
      const only = [...units.keys()].filter((name) => !linked.has(name)).map((name) => `only\t${side([name])}`);
      return ["synoptic-gold\t2", ...notes, ...lines, ...rowsOfGold, ...only, ...none, ""].join("\n");
    };
    const save = () => {
      const link = make("a");
      link.href = URL.createObjectURL(new Blob([gold()], { type: "text/tab-separated-values" }));
      link.download = "gold.tsv";
      link.click();
      URL.revokeObjectURL(link.href);
    };
    byId("review").addEventListener("click", (event) => {
      reviewing = !reviewing;
      event.currentTarget.setAttribute("aria-pressed", String(reviewing));
      if (!chosen.at && reachable) choose(reachable.id);
      why(reviewing);
    });
