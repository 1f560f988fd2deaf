    const byId = (id) => document.getElementById(id);
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const make = (tag, className, text = "") => {
      const element = document.createElement(tag);
      if (className) element.className = className;
      element.textContent = text;
      return element;
    };
    const button = (text, action) => {
      const element = make("button", "", text);
      element.type = "button";
      element.addEventListener("click", action);
      return element;
    };

    const data = JSON.parse(byId("data").textContent);
    const say = (key, values = {}) =>
      data.text[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    const count = (key, n, values) => say(`${key}.${n === 1 ? "one" : "other"}`, { n, ...values });
    // ".93", and "1.0" for what is certain alone; and with all digits that there are: ".945".
    const short = (hundredths) =>
      hundredths >= 100 ? "1.0" : `.${String(Math.min(Math.round(hundredths), 99)).padStart(2, "0")}`;
    const whole = (hundredths) =>
      hundredths >= 100 ? "1.0" : (hundredths / 100).toFixed(8).slice(1).replace(/(\.\d\d\d*?)0+$/, "$1");

    // A sentence goes by its name, "B18", and is one element wherever it is moved. Here they are in order of articles.
    const units = new Map(all(".u").map((unit) => [unit.id, unit])
      .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })));
    const letterOf = (name) => /^[A-Z]+/.exec(name)[0];
    const textOf = (name) => textNodes(units.get(name)).map((node) => node.data).join("");
    // Without the values of others that stand in it.
    const textNodes = (unit) => {
      const nodes = [];
      const walker = document.createTreeWalker(unit.querySelector(":scope > span"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest(".vs")) nodes.push(walker.currentNode);
      }
      return nodes;
    };

    const split = (names) => names.split(" ");
    const labels = ["shared", "partial", "differs", "only"];
    const claims = data.claims.map(([label, p, members, links = [], ofLabel], index) => {
      const names = members.map(split);
      return { index, label: labels[label], p, ofLabel, names, links, set: names.map(([name]) => letterOf(name)).join(".") };
    });
    const claimsOf = new Map([...units.keys()].map((name) => [name, []]));
    for (const claim of claims) for (const name of claim.names.flat()) claimsOf.get(name)?.push(claim);
    const matesOf = (name) => new Set((claimsOf.get(name) ?? []).flatMap((claim) => claim.names.flat()));
