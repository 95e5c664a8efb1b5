// The SPARQL editor: completes our prefixes, classes and properties, and shows results in place.
// Without it the form gets a file.
"use strict";

const form = document.querySelector("form.editor");
const { prefixes, ...terms } = JSON.parse(form.dataset.terms);
const [rowsWord, secondsWord, noRows, firstRows, running, answerWord] = form.dataset.words.split("|");
const result = document.querySelector(".result");
const MOST = 1000;
const { Yasqe } = Yasgui;

function completer(kind) {
  const all = terms[kind].map(({ name, label }) => ({ name, label, text: `${name.split(":")[1]} ${label}`.toLowerCase() }));
  const labels = new Map(all.map(({ name, label }) => [name, label]));
  return {
    name: kind,
    autoShow: true,
    persistenceId: null,
    get: (_, { string }) => {
      const typed = string.trim().toLowerCase();
      const [prefix, local] = typed.includes(":") ? typed.split(":") : [null, typed];
      const fits = ({ name, text }) => (prefix === null || name.startsWith(`${prefix}:`)) && text.includes(local);
      const starts = ({ name }) => name.split(":")[1].toLowerCase().startsWith(local);
      const found = all.filter(fits);
      return [...found.filter(starts), ...found.filter((each) => !starts(each))].map(({ name }) => name);
    },
    postProcessSuggestion: (_, token, name) => name,
    postprocessHints: (_, hints) => hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${labels.get(hint.text)}` })),
  };
}

Yasqe.forkAutocompleter("property", completer("property"), false);
Yasqe.forkAutocompleter("class", completer("class"), false);
Yasqe.forkAutocompleter(
  "prefixes",
  { name: "prefixes", bulk: false, persistenceId: null, get: Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort() },
  false,
);
Yasqe.defaults.autocompleters = ["prefixes", "property", "class", "variables"];

function place(iri) {
  const things = "https://w3id.org/liantu/id/";
  const words = "https://w3id.org/liantu/ontology#";
  const language = `lang=${root.lang}`;
  if (iri.startsWith(things)) return `/data/${encodeURI(iri.slice(things.length))}?${language}`;
  if (iri.startsWith(words)) return `/ontology?${language}#${iri.slice(words.length)}`;
  return `/data?iri=${encodeURIComponent(iri)}&${language}`;
}

function brief(iri) {
  const [name, start] = Object.entries(prefixes).find(([, each]) => iri.startsWith(each)) ?? [];
  return name ? `${name}:${iri.slice(start.length)}` : iri;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function cell(value) {
  const made = element("td");
  if (!value) return made;
  if (value.type === "uri") {
    const link = element("a", brief(value.value));
    link.href = place(value.value);
    made.append(link);
    return made;
  }
  const kind = value["xml:lang"] ?? (value.datatype ? brief(value.datatype) : "");
  made.append(value.value);
  if (kind && !/#(string|integer|decimal)$/.test(value.datatype ?? "")) made.append(" ", element("small", kind));
  if (/#(integer|decimal|double)$/.test(value.datatype ?? "")) made.className = "number";
  return made;
}

function table({ head, results }) {
  const header = element("tr", ...head.vars.map((name) => element("th", name)));
  header.querySelectorAll("th").forEach((each) => (each.scope = "col"));
  const rows = results.bindings.slice(0, MOST).map((row) => element("tr", ...head.vars.map((name) => cell(row[name]))));
  const wide = element("div", element("table", element("thead", header), element("tbody", ...rows)));
  wide.className = "wide";
  wide.tabIndex = 0;
  return wide;
}

function show(title, ...content) {
  result.replaceChildren(element("h2", answerWord, " ", element("small", title)), ...content);
}

function trouble(text) {
  const problem = element("p", text);
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  result.replaceChildren(problem);
}

async function display(answer, seconds) {
  const text = await answer.text();
  if (!answer.ok) return trouble(text.trim());
  if (!answer.headers.get("Content-Type").includes("json")) return show(seconds, element("pre", text));
  const json = JSON.parse(text);
  if ("boolean" in json) return show(seconds, element("p", String(json.boolean)));
  const count = json.results.bindings.length;
  if (count === 0) return show(seconds, element("p", noRows));
  const more = count > MOST ? [element("p", `${firstRows} ${MOST}`)] : [];
  show(`${count} ${rowsWord} · ${seconds}`, table(json), ...more);
}

const area = form.querySelector("textarea");
area.hidden = true;
const holder = element("div");
area.before(holder);
const editor = new Yasqe(holder, {
  value: area.value,
  persistenceId: null,
  consumeShareLink: null,
  createShareableLink: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: "24rem",
  lineWrapping: true,
  extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run },
});
editor.getInputField().setAttribute("aria-label", area.getAttribute("aria-label"));
// A long query scrolls, also by the keyboard.
const scroller = editor.getScrollerElement();
scroller.tabIndex = 0;
scroller.setAttribute("role", "group");
scroller.setAttribute("aria-label", area.getAttribute("aria-label"));
editor.on("change", () => (area.value = editor.getValue()));

let pending = new AbortController();

async function run() {
  pending.abort();
  pending = new AbortController();
  const { signal } = pending;
  const query = editor.getValue();
  const start = performance.now();
  const address = new URLSearchParams({ query, lang: root.lang }).toString();
  if (address.length < 6000) history.replaceState(null, "", `/editor?${address}`);
  result.replaceChildren(element("p", running));
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: query,
      signal,
    });
    await display(answer, `${((performance.now() - start) / 1000).toFixed(2)} ${secondsWord}`);
  } catch (error) {
    if (!signal.aborted) trouble(error.message);
  }
}

const button = form.querySelector(".run");
button.hidden = false;
button.addEventListener("click", run);
form.querySelector(".keys").hidden = false;
