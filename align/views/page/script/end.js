    const open = () => {
      readAddress();
      const { at } = chosen;
      if (letters.length) lead(chosen.lead);
      choose(at, { how: "" });
    };
    const bar = document.querySelector(".bar");
    new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
    addEventListener("popstate", open);
    open();
  });
})();
