"use strict";
// One article and its summary side by side: every mention with its verdict, and a line to the words that decided it.

(() => {
  const SIGNS = { supported: "✓", partial: "~", contradicted: "✗", unsupported: "∅", unverifiable: "?" };
  const ERRORS = new Set(["contradicted", "unsupported"]);
  const byId = (id) => document.getElementById(id);
  const [selectA, selectB, example, only] = ["a", "b", "example", "only"].map(byId);
  const dataset = bench.data.get("dataset");
  const articles = new Map(dataset.articles.map((each) => [each.id, each]));
  const examples = new Map(dataset.examples.map((each) => [each.id, each]));
  let shown = []; // the runs on the page, the first one decides where errors are
  let current = -1; // which error of the example is the current one

  // Data count code points and scripts count UTF-16 units: a text as an array has the former.
  const points = (text) => Array.from(text);

  const load = (key) => bench.load(key, `data/runs/${encodeURIComponent(key)}.js`);
  const summaryOf = (run) => run.summaries.find((each) => each.example === example.value);
  const chosen = (mention) => !only.value || mention.verdict === only.value
    || (only.value === "errors" && ERRORS.has(mention.verdict));
  const errorsOf = (summary) => summary.mentions.filter((each) => ERRORS.has(each.verdict)
    && (only.value !== "contradicted" || each.verdict === "contradicted"));

  async function read() {
    const state = bench.state();
    for (const select of [selectA, selectB, only]) {
      const value = state.get(select.id) || "";
      if ([...select.options].some((each) => each.value === value)) select.value = value;
      else select.selectedIndex = 0;
    }
    await choose(state.get("example"));
  }

  async function choose(id) {
    const keys = [selectA.value, selectB.value].filter(Boolean);
    try {
      shown = await Promise.all(keys.map(load));
    } catch (error) {
      say(error.message);
      return;
    }
    const options = shown[0].summaries.map((each) => {
      const errors = errorsOf(each).length;
      const option = bench.element("option", "", `${each.example}${errors ? ` (${errors} errors)` : ""}`);
      option.value = each.example;
      return option;
    });
    example.replaceChildren(...options);
    if (options.some((each) => each.value === id)) example.value = id;
    show();
  }

  function show() {
    bench.keep({ a: selectA.value, b: selectB.value, example: example.value, only: only.value });
    current = -1;
    hideLine();
    const about = examples.get(example.value);
    const article = about && articles.get(about.article);
    const summaries = shown.map(summaryOf);
    byId("article").replaceChildren(...(article ? [articleText(article, summaries[0])] : []));
    byId("summaries").replaceChildren(...summaries.map((summary, place) => panel(shown[place], summary, about, place)));
    if (summaries.length === 2 && summaries.every(Boolean)) byId("summaries").append(changes(...summaries));
    const errors = summaries[0] ? errorsOf(summaries[0]).length : 0;
    say(summaries[0] ? `${errors || "No"} ${errors === 1 ? "error" : "errors"} in this summary.` : "There is no summary of this.");
  }

  const say = (text) => { byId("status").textContent = text; };

  // The article with its furniture dimmed and the words marked that decided something.
  function articleText(article, summary) {
    const spans = (summary ? summary.mentions.filter((each) => each.from && chosen(each)) : [])
      .map((each) => ({ at: each.from, className: `source ${each.verdict}` }));
    for (const at of article.furniture) spans.push({ at, className: "furniture", below: true });
    const text = bench.element("p", "");
    text.dir = "auto";
    text.lang = article.languages[0] || "";
    text.append(...marked(points(article.text), spans));
    return text;
  }

  // Pieces of a text, each in a span with the classes of all that covers it.
  function marked(text, spans) {
    const cuts = new Set([0, text.length]);
    for (const { at } of spans) cuts.add(at[0]).add(at[1]);
    const sorted = [...cuts].sort((one, other) => one - other);
    const opened = [...spans].sort((one, other) => one.at[0] - other.at[0]);
    const pieces = [];
    let open = [];
    let reached = 0;
    for (let place = 0; place + 1 < sorted.length; place++) {
      const [start, stop] = [sorted[place], sorted[place + 1]];
      while (reached < opened.length && opened[reached].at[0] <= start) open.push(opened[reached++]);
      open = open.filter(({ at }) => at[1] > start);
      const piece = text.slice(start, stop).join("");
      if (!open.length) { pieces.push(piece); continue; }
      const made = bench.element("span", open.map((each) => each.className).join(" "), piece);
      made.dataset.start = start;
      pieces.push(made);
    }
    return pieces;
  }

  function panel(run, summary, about, place) {
    const part = bench.element("article", "panel");
    part.append(bench.element("h3", "", run.name));
    if (!summary) {
      part.append(bench.element("p", "note", "There is no summary of this by this summariser."));
      return part;
    }
    const text = bench.element("p", "text summary");
    text.dir = "auto";
    text.lang = about ? about.language : "";
    text.append(...mentions(summary, place));
    part.append(text);
    if (!summary.text.trim()) part.append(bench.element("p", "note", summary.error || "The summary is empty."));
    part.append(figures(summary), list(summary, about), facts(summary, about));
    return part;
  }

  // The summary's mentions as buttons within the text; one within another is in the list below only.
  function mentions(summary, place) {
    const text = points(summary.text);
    const pieces = [];
    let reached = 0;
    summary.mentions.forEach((mention, index) => {
      const [start, stop] = mention.at;
      if (start < reached || !chosen(mention)) return;
      pieces.push(text.slice(reached, start).join(""));
      const made = bench.element("span", `mention ${mention.verdict}`, text.slice(start, stop).join("") + SIGNS[mention.verdict]);
      made.tabIndex = 0;
      made.setAttribute("role", "button");
      made.setAttribute("aria-describedby", `reason-${place}-${index}`);
      for (const event of ["mouseenter", "focus"]) made.addEventListener(event, () => showLine(made, mention));
      for (const event of ["mouseleave", "blur"]) made.addEventListener(event, hideLine);
      made.addEventListener("click", () => reveal(made, mention));
      made.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); reveal(made, mention); }
      });
      made.id = `mention-${place}-${index}`;
      pieces.push(made);
      reached = stop;
    });
    pieces.push(text.slice(reached).join(""));
    return pieces;
  }

  function figures(summary) {
    const names = [["number_consistency", "Numbers"], ["name_consistency", "Names"], ["fact_recall", "Fact recall"]];
    const line = bench.element("p", "figures");
    for (const [metric, title] of names) {
      if (!(metric in summary.values)) continue;
      const value = summary.values[metric];
      line.append(bench.element("span", "", `${title} `), bench.element("b", "", value === null ? "–" : value.toFixed(2)));
      if (summary.notes[metric]) line.append(bench.element("span", "note", ` ${summary.notes[metric]}`));
      line.append(" ");
    }
    return line;
  }

  function list(summary, about) {
    const place = shown.findIndex((run) => summaryOf(run) === summary);
    const article = about && articles.get(about.article);
    const [text, source] = [points(summary.text), points(article ? article.text : "")];
    const made = bench.element("ol", "mentions");
    summary.mentions.forEach((mention, index) => {
      const item = bench.element("li", chosen(mention) ? mention.verdict : "");
      item.hidden = !chosen(mention);
      item.id = `reason-${place}-${index}`;
      item.append(
        bench.element("b", "words", `${SIGNS[mention.verdict]} ${text.slice(...mention.at).join("")}`),
        bench.element("span", "", ` ${mention.kind}: ${mention.verdict}, ${mention.reason}`),
      );
      if (mention.from) item.append(bench.element("span", "from", ` ← ${source.slice(...mention.from).join("")}`));
      if (mention.detail) item.append(bench.element("span", "note", ` ${mention.detail}`));
      made.append(item);
    });
    return made;
  }

  function facts(summary, about) {
    const made = bench.element("details", "facts");
    const told = summary.facts.filter((fact) => fact.told === "covered").length;
    made.append(bench.element("summary", "", `Facts: ${told} of ${summary.facts.length} covered`));
    const items = bench.element("ul", "");
    for (const fact of summary.facts) {
      const item = bench.element("li", `fact ${fact.told}`);
      item.append(bench.element("b", "", fact.told), ` ${(about && about.claims[fact.id]) || fact.id}`);
      items.append(item);
    }
    made.append(items);
    made.hidden = !summary.facts.length;
    return made;
  }

  // What changed between two systems: mentions that only one of them has, by words and verdict.
  function changes(one, other) {
    const made = bench.element("section", "changes");
    made.append(bench.element("h3", "", "What changed"));
    const words = (summary) => {
      const text = points(summary.text);
      return new Map(summary.mentions.map((each) => [`${SIGNS[each.verdict]} ${text.slice(...each.at).join("")}`, each]));
    };
    const [left, right] = [words(one), words(other)];
    const items = bench.element("ul", "");
    const add = (mine, theirs, sign) => {
      for (const [text, mention] of mine) {
        if (!theirs.has(text) && chosen(mention)) items.append(bench.element("li", mention.verdict, `${sign} ${text}`));
      }
    };
    add(left, right, "−");
    add(right, left, "+");
    made.append(items.childElementCount ? items : bench.element("p", "note", "The same mentions with the same verdicts."));
    return made;
  }

  function sourceOf(mention) {
    return mention.from && byId("article").querySelector(`[data-start="${mention.from[0]}"]`);
  }

  function showLine(made, mention) {
    hideLine();
    made.classList.add("current");
    byId(made.getAttribute("aria-describedby")).classList.add("current");
    const source = sourceOf(mention);
    if (!source) return;
    source.classList.add("current");
    const box = byId("article").getBoundingClientRect();
    const at = source.getBoundingClientRect();
    if (at.bottom < box.top || at.top > box.bottom) byId("article").scrollTop += at.top - box.top - box.height / 3;
    drawLine(made, source);
  }

  function drawLine(made, source) {
    const frame = byId("pair").getBoundingClientRect();
    const [from, to] = [made.getBoundingClientRect(), source.getBoundingClientRect()];
    const x = (rect) => rect.left + rect.width / 2 - frame.left;
    const [startY, stopY] = [from.top + from.height - frame.top, to.top + to.height - frame.top];
    const path = byId("line");
    byId("lines").setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    path.setAttribute("d", `M ${x(from)} ${startY} C ${x(from)} ${startY + 40}, ${x(to)} ${stopY + 40}, ${x(to)} ${stopY}`);
    path.removeAttribute("hidden");
  }

  function hideLine() {
    byId("line").setAttribute("hidden", "");
    for (const each of document.querySelectorAll(".current")) each.classList.remove("current");
  }

  function reveal(made, mention) {
    showLine(made, mention);
    const source = sourceOf(mention);
    if (source) source.scrollIntoView({ block: "center" });
    made.scrollIntoView({ block: "nearest" });
    if (source) drawLine(made, source);
  }

  // The next or previous error, in this summary or in the nearest one that has any.
  function step(direction) {
    const here = summaryOf(shown[0]);
    const errors = here ? errorsOf(here) : [];
    const next = current < 0 && direction < 0 ? -1 : current + direction;
    if (next >= 0 && next < errors.length) { focusError(here, errors, next); return; }
    const all = shown[0].summaries;
    for (let place = all.indexOf(here) + direction; place >= 0 && place < all.length; place += direction) {
      const found = errorsOf(all[place]);
      if (!found.length) continue;
      example.value = all[place].example;
      show();
      focusError(all[place], found, direction > 0 ? 0 : found.length - 1);
      return;
    }
    say(direction > 0 ? "There is no further error." : "There is no earlier error.");
  }

  function focusError(summary, errors, place) {
    current = place;
    const index = summary.mentions.indexOf(errors[place]);
    const made = byId(`mention-0-${index}`);
    const item = byId(`reason-0-${index}`);
    if (made) { made.focus(); reveal(made, errors[place]); }
    say(`Error ${place + 1} of ${errors.length} in ${summary.example}: ${item.textContent}`);
  }

  for (const select of [selectA, selectB, only]) select.addEventListener("input", () => choose(example.value));
  example.addEventListener("input", show);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("choice").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  addEventListener("hashchange", read);
  addEventListener("resize", hideLine);
  read();
})();
