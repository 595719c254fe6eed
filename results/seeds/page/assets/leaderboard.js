"use strict";
// Sorting, filtering, choosing columns, and drawing the plots that were decided when the page was made.

(() => {
  const scope = document.getElementById("scope");
  const search = document.getElementById("search");
  const controls = document.getElementById("controls");
  const intervals = document.getElementById("intervals");
  const columns = [...document.querySelectorAll("#columns input")];
  const sections = [...document.querySelectorAll("section.scope")];
  const started = sections.map((section) => [...section.querySelectorAll("tbody tr")]);
  let sorting = { column: "", direction: "" };

  function read() {
    const state = bench.state();
    if (state.has("language") && [...scope.options].some((each) => each.value === state.get("language"))) {
      scope.value = state.get("language");
    }
    search.value = state.get("search") || "";
    controls.checked = state.get("controls") !== "no";
    intervals.checked = state.get("intervals") !== "no";
    const hidden = new Set((state.get("without") || "").split(","));
    for (const box of columns) box.checked = !hidden.has(box.value);
    const [column = "", direction = ""] = (state.get("sort") || "").split(":");
    sorting = { column, direction: direction === "ascending" ? direction : column && "descending" };
  }

  function show() {
    const hidden = columns.filter((box) => !box.checked).map((box) => box.value);
    bench.keep({
      language: scope.selectedIndex ? scope.value : "",
      search: search.value,
      controls: controls.checked ? "" : "no",
      intervals: intervals.checked ? "" : "no",
      without: hidden.join(","),
      sort: sorting.column && `${sorting.column}:${sorting.direction}`,
    });
    document.body.classList.toggle("without-intervals", !intervals.checked);
    sections.forEach((section, place) => {
      section.hidden = section.id !== scope.value;
      if (!section.hidden) showTable(section, started[place], new Set(hidden));
    });
    draw();
  }

  function showTable(section, order, hidden) {
    const heads = [...section.querySelectorAll("thead th")];
    const place = heads.findIndex((head) => head.dataset.column === sorting.column);
    for (const head of heads) head.setAttribute("aria-sort", head === heads[place] ? sorting.direction : "none");
    const rows = place < 0 ? order : [...order].sort((one, other) => compare(one, other, place));
    section.querySelector("tbody").append(...rows);
    const wanted = search.value.trim().toLowerCase();
    for (const row of rows) {
      row.hidden = !row.dataset.name.toLowerCase().includes(wanted) || (row.matches(".control") && !controls.checked);
    }
    section.querySelector(".empty").hidden = rows.some((row) => !row.hidden);
    for (const row of section.querySelectorAll("tr")) {
      [...row.cells].forEach((cell, index) => { cell.hidden = hidden.has(heads[index].dataset.column); });
    }
  }

  // Rows without a figure come last, whichever way the others are sorted.
  function compare(one, other, place) {
    const sign = sorting.direction === "ascending" ? 1 : -1;
    if (place === 0) return sign * one.dataset.name.localeCompare(other.dataset.name);
    const [left, right] = [one, other].map((row) => row.cells[place].dataset.value);
    if (left === "" || right === "") return (left === "") - (right === "");
    return sign * (Number(left) - Number(right));
  }

  function sort(column) {
    const again = sorting.column === column;
    const first = column === "Summariser" ? "ascending" : "descending";
    const turned = sorting.direction === "ascending" ? "descending" : "ascending";
    sorting = { column, direction: again ? turned : first };
    show();
  }

  let drawing = 0;
  async function draw() {
    const mine = ++drawing;
    const title = scope.selectedOptions[0].dataset.title;
    for (const place of document.querySelectorAll("[data-plot]")) {
      const spec = (bench.data.get("plots") || {})[place.dataset.plot];
      const values = spec ? spec.data.values.filter((each) => each.scope === title && wanted(each)) : [];
      place.parentElement.hidden = !values.length;
      if (!values.length) continue;
      await vegaEmbed(place, { ...spec, data: { values }, background: null }, {
        mode: "vega-lite", ast: true, actions: false, defaultStyle: false,
        renderer: "svg", tooltip: { disableDefaultStyle: true }, config: theme(), logLevel: vega.Error,
      });
      if (mine !== drawing) return;
    }
  }

  function wanted(each) {
    return each.summariser.toLowerCase().includes(search.value.trim().toLowerCase())
      && (controls.checked || !controlNames.has(each.summariser));
  }

  const controlNames = new Set([...document.querySelectorAll("tr.control")].map((row) => row.dataset.name));

  function theme() {
    const ink = bench.dark() ? "#e8e8e8" : "#222222";
    const grid = bench.dark() ? "#444444" : "#dddddd";
    return {
      axis: { labelColor: ink, titleColor: ink, gridColor: grid, domainColor: grid, tickColor: grid },
      legend: { labelColor: ink, titleColor: ink, orient: "bottom", columns: 3 },
      rule: { color: ink },
      view: { stroke: null },
    };
  }

  read();
  for (const control of [scope, search, controls, intervals, ...columns]) control.addEventListener("input", show);
  for (const head of document.querySelectorAll("section.scope thead th")) {
    head.querySelector("button").addEventListener("click", () => sort(head.dataset.column));
  }
  document.getElementById("choice").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("theme", draw);
  addEventListener("hashchange", () => { read(); show(); });
  show();
})();
