"use strict";
// What both pages share: the data that arrived, the state in the address, the colour scheme.

const bench = {
  data: new Map(),
  waiting: new Map(),

  // Every data file is one call of this.
  take(name, json) {
    bench.data.set(name, JSON.parse(json));
  },

  // A data file by name, loaded once; a script element works from a disk too, where fetch does not.
  load(name, path) {
    if (!bench.waiting.has(name)) {
      bench.waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = path;
        script.onload = () => resolve(bench.data.get(name));
        script.onerror = () => reject(new Error(`${path} cannot be read`));
        document.head.append(script);
      }));
    }
    return bench.waiting.get(name);
  },

  // The state of a page is what stands behind # in its address, so that a link keeps it.
  state() {
    return new URLSearchParams(location.hash.slice(1));
  },

  keep(values) {
    const state = new URLSearchParams();
    for (const [key, value] of Object.entries(values)) if (value) state.set(key, value);
    history.replaceState(null, "", state.size ? `#${state}` : location.pathname.split("/").pop() + location.search);
  },

  element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  },

  dark() {
    return document.documentElement.dataset.theme === "dark";
  },
};

(() => {
  const button = document.getElementById("theme");
  const stored = (() => { try { return localStorage.getItem("bench-theme"); } catch { return null; } })();
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.setAttribute("aria-pressed", String(theme === "dark"));
    document.dispatchEvent(new Event("theme"));
  };
  show(stored || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  button.addEventListener("click", () => {
    const theme = bench.dark() ? "light" : "dark";
    try { localStorage.setItem("bench-theme", theme); } catch { /* a page from a disk may not store */ }
    show(theme);
  });
})();
