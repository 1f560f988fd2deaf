"use strict";
// Makes the page of a synopsis answer. The parts of this script stand one after the other in one function: page.js knows
// what the page holds, rows.js lays it out for a leader, address.js keeps what the reader has chosen, show.js filters and
// finds, light.js shows what a link rests on, move.js goes from sentence to sentence, keys.js listens, review.js takes
// down what the reader judges. Without it the first article leads.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  document.addEventListener("DOMContentLoaded", () => {
