    // What the reader has chosen stands in the address: #B18&lead=B&show=differs&least=80&find=word. What is shown are labels,
    // or the articles that alone say it, or both: differs,partial,A.B. An address that says nothing is what the page opens with.
    const chosen = { at: "", lead: letters[0] ?? "", show: "", least: 0, find: "" };
    const address = () => {
      const parts = [chosen.at];
      if (chosen.lead !== (letters[0] ?? "")) parts.push(`lead=${chosen.lead}`);
      if (chosen.show) parts.push(`show=${chosen.show}`);
      if (chosen.least) parts.push(`least=${chosen.least}`);
      if (chosen.find) parts.push(`find=${encodeURIComponent(chosen.find)}`);
      const fragment = parts.join("&");
      return fragment || data.open ? `#${fragment || "&"}` : location.pathname + location.search;
    };
    const writeAddress = (how = "replaceState") => history[how](null, "", address());
    const readAddress = () => {
      const [at, ...rest] = (location.hash.slice(1) || data.open || "").split("&");
      const given = new Map(rest.map((part) => part.split("=")));
      chosen.at = units.has(at) ? at : "";
      chosen.lead = letters.includes(given.get("lead")) ? given.get("lead") : letters[0] ?? "";
      chosen.show = (given.get("show") ?? "").split(",").filter((one) =>
        labels.includes(one) || one.split(".").every((letter) => letters.includes(letter))).join(",");
      chosen.least = Number(given.get("least")) || 0;
      try {
        chosen.find = decodeURIComponent(given.get("find") ?? "");
      } catch {
        chosen.find = "";
      }
    };
