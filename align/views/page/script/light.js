    // What a link rests on: the words that match are lit on both sides; why tells the rest.
    const rangeOf = (names, begin, length) => {
      const range = new Range();
      let at = 0;
      for (const node of names.split(" ").flatMap((name) => textNodes(units.get(name)))) {
        if (begin >= at && begin < at + node.length) range.setStart(node, begin - at);
        if (begin + length > at && begin + length <= at + node.length) range.setEnd(node, begin + length - at);
        at += node.length;
      }
      return range;
    };
    // Pairs of ranges, of the words that match.
    const pairsOf = ([a, b, , , words]) => {
      const pairs = [];
      for (let i = 0; i < words.length; i += 4) {
        pairs.push([rangeOf(a, words[i], words[i + 1]), rangeOf(b, words[i + 2], words[i + 3])]);
      }
      return pairs;
    };
    const lightWords = (name) => {
      const links = (claimsOf.get(name) ?? []).flatMap((claim) => claim.links);
      setHighlight("words", links.filter(([a, b]) => `${a} ${b}`.split(" ").includes(name)).flatMap(pairsOf).flat());
    };

    const quote = (names, range) => {
      const word = make("bdi", "", range.toString());
      word.lang = heads.get(letterOf(names)).lang;
      return word;
    };
    const drawLink = (link) => {
      const [a, b, p, figures] = link;
      const part = make("div");
      const line = make("p", "words", `${a} – ${b}, ${say("words")}: `);
      for (const [one, other] of pairsOf(link)) {
        const pair = make("span");
        pair.append(quote(a, one), " = ", quote(b, other));
        line.append(pair);
      }
      const details = make("details");
      const sides = { a: letterOf(a), b: letterOf(b) };
      details.append(make("summary", "", say("figures")), make("p", "", `${say("probability", { p: short(p) })}; ` +
        figures.map((figure, i) => `${say(`figure.${i}`, sides)} ${short(figure)}`).join(", ")));
      if (line.children.length) part.append(line);
      part.append(details);
      return part;
    };
    const drawClaim = (claim) => {
      const part = make("div", "claim");
      const line = make("p");
      const sign = make("i", claim.label);
      const places = claim.names.map((names) => names.join(" ")).join(", ");
      line.append(sign, " ", make("b", "", say(`label.${claim.label}`)), ` ${places}, ${say("probability", { p: short(claim.p) })}` +
        (claim.ofLabel !== undefined ? `, ${say("of label", { p: short(claim.ofLabel) })}` : ""));
      part.append(line);
      for (const item of all(`.differences li[data-c="${claim.index}"]`)) {
        const copy = make("p");
        copy.append(...item.cloneNode(true).childNodes);
        part.append(copy);
      }
      part.append(...claim.links.map(drawLink));
      if (reviewing) part.append(drawJudgement(claim));
      return part;
    };
    const note = byId("note");
    const tell = () => {
      const close = button(say("close"), () => why(false));
      close.className = "close";
      note.replaceChildren(close, ...(claimsOf.get(chosen.at) ?? []).map(drawClaim));
    };
    const why = (open) => {
      note.hidden = !open || !chosen.at;
      if (!note.hidden) tell();
    };
