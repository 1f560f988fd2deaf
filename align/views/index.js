"use strict";
// Sorts the table by the column whose head is clicked: first by what is largest, or by name.
addEventListener("DOMContentLoaded", () => {
  const heads = [...document.querySelectorAll("thead th")];
  const body = document.querySelector("tbody");
  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return -Infinity; // A group that could not be aligned.
    if (column === 0) return cell.querySelector("bdi").textContent;
    return cell.dataset.key === undefined ? -Infinity : Number(cell.dataset.key);
  };
  const compare = (a, b) =>
    typeof a === "string" ? a.localeCompare(b) : a < b ? -1 : a > b ? 1 : 0;
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const first = column === 0 ? "ascending" : "descending";
      const other = column === 0 ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...body.rows].map((row) => [key(row, column), row]);
      rows.sort((a, b) => sign * compare(a[0], b[0]));
      body.append(...rows.map(([, row]) => row));
    });
  });
});
