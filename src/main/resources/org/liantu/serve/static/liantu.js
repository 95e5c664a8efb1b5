// Suggestions in search boxes and forms, a switch between light and dark, and copying. Pages work without it.
"use strict";

const root = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}

if (remembered()) root.dataset.theme = remembered();

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function theme(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Not remembered where the browser stores nothing.
    }
  });
}

// Suggests names under a field while one types; `take` gets the one that is chosen.
function suggest(input, number, type, take) {
  const list = document.createElement("ul");
  const filter = type ? `&type=${encodeURIComponent(type)}` : "";
  let wanted = "";
  let chosen = -1;
  let suggestions = [];
  list.id = `suggestions-${number}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label") || input.labels[0].textContent);
  input.parentElement.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const options = list.children;
    chosen = (index + options.length) % options.length;
    [...options].forEach((option, each) => option.setAttribute("aria-selected", String(each === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function show(found) {
    suggestions = found;
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => {
        const option = document.createElement("li");
        const kind = document.createElement("small");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        kind.textContent = suggestion.kind;
        option.append(suggestion.name, kind);
        option.addEventListener("mousedown", () => take(suggestion));
        return option;
      }),
    );
    if (suggestions.length === 0) return close();
    list.hidden = false;
    chosen = -1;
    input.setAttribute("aria-expanded", "true");
  }

  input.addEventListener("input", async () => {
    const text = input.value.trim();
    wanted = text;
    if (!text) return close();
    const answer = await fetch(`/suggest?lang=${root.lang}&q=${encodeURIComponent(text)}${filter}`);
    if (answer.ok && wanted === text) show(await answer.json());
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) {
      take(suggestions[chosen]);
      close();
    } else return;
    event.preventDefault();
  });
}

function copy(code) {
  if (!navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "switch";
  button.textContent = code.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "✓";
    setTimeout(() => (button.textContent = code.dataset.copy), 1500);
  });
  code.before(button);
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("button[data-theme-switch]").forEach(theme);
  document.querySelectorAll("form.search input[type=search], input[data-suggest]").forEach((input, number) => {
    const type = input.dataset.suggest;
    suggest(input, number, type, ({ name, href }) => {
      if (type) input.value = name;
      else location.assign(href);
    });
  });
  document.querySelectorAll("pre[data-copy]").forEach(copy);
});
