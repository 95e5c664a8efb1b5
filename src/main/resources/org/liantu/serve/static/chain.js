// The chain page's picture, what is told of what is chosen in it, and outages and ways without leaving the page.
"use strict";

(() => {
  const MOST_SUGGESTED = 12;
  const MOST_LINKS = 40;
  const part = (id) => document.getElementById(id);

  function make(name, text, attributes = {}) {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  class ChainView {
    constructor(section, map) {
      this.section = section;
      this.map = map;
      this.told = part("told");
      this.panel = part("panel");
      this.numbers = new Map(map.things.map((thing, number) => [thing.id, number]));
      this.byName = new Map(map.things.map((thing, number) => [thing.name, number]));
      this.from = null;
      this.chosen = null;
      this.cy = chainDrawing.draw(part("canvas"), map);
      this.cy.on("tap", ".thing", (event) => this.choose(event.target.data("number")));
      this.cy.on("tap", (event) => event.target === this.cy && this.choose(null));
      this.listen();
      this.mark();
    }

    listen() {
      for (const button of this.section.querySelectorAll("[data-zoom]"))
        button.addEventListener("click", () => this.zoom(button.dataset.zoom));
      for (const toggle of ["show-products", "show-background"]) part(toggle).addEventListener("change", () => this.filter());
      for (const button of this.panel.querySelectorAll("[data-act]"))
        button.addEventListener("click", () => this.act(button.dataset.act));
      this.panel.querySelector(".close").addEventListener("click", () => this.choose(null));
      this.section.addEventListener("keydown", (event) => event.key === "Escape" && this.choose(null));
      part("find").addEventListener("change", (event) => this.find(event.target.value));
      document.addEventListener("input", (event) => event.target.getAttribute("list") === "names" && this.suggest(event.target));
      document.addEventListener("submit", (event) => this.submitted(event));
      document.addEventListener("click", (event) => this.followed(event));
      addEventListener("popstate", () => this.show(location.href, false));
      const restyle = () => this.cy.style(chainDrawing.style()) && this.mark();
      new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ["data-theme"] });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
      filterOnce(this);
    }

    zoom(way) {
      const { cy } = this;
      if (way === "fit") return chainDrawing.fit(cy, this.map, true);
      const level = cy.zoom() * (way === "in" ? 1.4 : 1 / 1.4);
      cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    }

    /** Hides what is not wanted; without background also what only background knowledge speaks of. */
    filter() {
      const products = part("show-products").checked;
      const background = part("show-background").checked;
      const { cy } = this;
      cy.batch(() => {
        cy.elements().removeClass("off");
        if (!background) {
          cy.edges(".link.background").addClass("off");
          cy.nodes(".thing.background").forEach((node) => {
            node.toggleClass("off", node.connectedEdges().not(".off").empty());
          });
        }
        if (!products) cy.nodes(".product").addClass("off");
      });
    }

    suggest(input) {
      const typed = input.value.trim().toLowerCase();
      const names = typed ? [...this.byName.keys()].filter((name) => name.toLowerCase().includes(typed)) : [];
      part("names").replaceChildren(...names.slice(0, MOST_SUGGESTED).map((name) => make("option", "", { value: name })));
    }

    find(text) {
      const typed = text.trim().toLowerCase();
      if (!typed) return;
      const name = [...this.byName.keys()].find((each) => each.toLowerCase() === typed) ?? [...this.byName.keys()].find((each) => each.toLowerCase().includes(typed));
      if (name === undefined) return;
      this.choose(this.byName.get(name));
      const { cy } = this;
      cy.zoom(Math.max(cy.zoom(), 0.8));
      cy.center(cy.nodes(".chosen").first());
      this.panel.focus();
    }

    /** Shows what is known of a thing, by its number; null for none. */
    choose(number) {
      const { cy } = this;
      this.chosen = number;
      this.panel.hidden = number === null;
      cy.batch(() => {
        cy.elements().removeClass("chosen near");
        if (number !== null) cy.nodes(`.thing[number = ${number}]`).addClass("chosen").connectedEdges(".link").addClass("near");
        this.fade();
      });
      if (number === null) delete this.section.dataset.chosen;
      else {
        this.section.dataset.chosen = this.map.things[number].id;
        this.tell(number);
        this.uncover();
      }
    }

    /** Lets what is neither chosen nor marked nor tied to what is chosen step back. */
    fade() {
      const kept = this.cy.elements(".chosen, .near, .hit, .spread, .way");
      const all = this.cy.elements(".thing, .link").not(".many").removeClass("dim");
      if (kept.nonempty()) all.not(kept.union(this.cy.edges(".near").connectedNodes())).addClass("dim");
    }

    /** Moves the picture when the panel would hide what is chosen. */
    uncover() {
      const canvas = part("canvas").getBoundingClientRect();
      const panel = this.panel.getBoundingClientRect();
      if (panel.top >= canvas.bottom) return;
      const node = this.cy.nodes(".chosen").first();
      const over = node.renderedPosition("x") + node.renderedWidth() / 2 + 12 - (panel.left - canvas.left);
      if (over > 0) this.cy.panBy({ x: -over, y: 0 });
    }

    tell(number) {
      const thing = this.map.things[number];
      const name = part("panel-name");
      name.replaceChildren(make("a", thing.name, { href: thing.href }));
      if (thing.lang) name.lang = thing.lang;
      const standings = thing.places.flatMap((place) =>
        place.standings.map((standing) => {
          const line = document.createElement("li");
          line.append(this.map.stages[place.stage].name);
          if (standing.through) line.append(` ${this.panel.dataset.by} ${standing.through}`);
          line.append(...this.evidence(standing.knowledge, standing.passages));
          return line;
        }),
      );
      this.panel.querySelector("[data-part=standings]").replaceChildren(...standings);
      const links = this.map.links.filter(([from, to]) => from === number || to === number);
      const lines = links.slice(0, MOST_LINKS).map(([from, to, relation, knowledge, passages]) => {
        const other = from === number ? to : from;
        const button = make("button", this.map.things[other].name, { type: "button", class: "named" });
        const line = document.createElement("li");
        button.addEventListener("click", () => this.choose(other));
        line.append(`${from === number ? "→" : "←"} ${this.map.relations[relation]} `, button, ...this.evidence(knowledge, passages));
        return line;
      });
      if (links.length > MOST_LINKS) lines.push(make("li", `${this.panel.dataset.more} ${links.length - MOST_LINKS}`));
      this.panel.querySelector("[data-part=links]").replaceChildren(...lines);
      this.panel.querySelector("[data-part=links]").previousElementSibling.hidden = lines.length === 0;
      this.panel.querySelector("[data-act=to]").hidden = this.from === null || this.from === number;
      this.panel.scrollTop = 0;
    }

    evidence(knowledge, passages) {
      const told = passages.flatMap((number) => {
        const [id, gloss] = this.map.passages[number];
        const label = id.replace(/.*-(\d+)-(\d+)$/, "$1–$2");
        const href = `/data/passage/${encodeURIComponent(id)}${this.section.dataset.query}`;
        return [" ", make("a", label, { href, title: gloss }), ...(gloss ? [make("small", gloss)] : [])];
      });
      return [" ", make("span", this.panel.dataset[knowledge] ?? knowledge, { class: `chip ${knowledge}` }), ...told];
    }

    act(act) {
      const thing = this.map.things[this.chosen];
      if (act === "stop") this.show(this.address({ stopped: thing.id }), true);
      else if (act === "to") this.show(this.address({ one: this.map.things[this.from].id, other: thing.id }), true);
      else {
        this.from = this.chosen;
        part("one").value = thing.name;
        this.say(this.told.dataset.from, [thing.name]);
      }
    }

    address(fields) {
      const query = new URLSearchParams(this.section.dataset.query);
      for (const [name, value] of Object.entries(fields)) query.set(name, value);
      return `${location.pathname}?${query}`;
    }

    /** Takes from the page at an address what it says below the picture, and marks it in the picture. */
    async show(address, isNew) {
      this.section.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(address);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!page.getElementById("outage-part")) throw new Error(`${address} is no page of a chain`);
        for (const id of ["outage-part", "way-part"]) part(id).replaceWith(page.getElementById(id));
        document.querySelector("#stages .chain").replaceWith(page.querySelector("#stages .chain"));
        document.querySelector(".tools a.switch").href = page.querySelector(".tools a.switch").getAttribute("href");
        if (isNew) history.pushState(null, "", address.replace(/#.*/, ""));
        this.from = null;
        this.choose(null);
        this.mark();
        const problem = page.querySelector(".problem");
        if (problem) this.say(problem.textContent, []);
      } catch {
        location.assign(address);
      }
      this.section.removeAttribute("aria-busy");
    }

    /** Marks what the parts below the picture say. */
    mark() {
      const [outage, way] = [part("outage-part").dataset, part("way-part").dataset];
      const reached = outage.marks ? JSON.parse(outage.marks) : {};
      const hops = way.marks ? JSON.parse(way.marks) : [];
      const { cy } = this;
      cy.batch(() => {
        chainDrawing.unmark(cy);
        if (outage.marks) chainDrawing.markOutage(cy, reached);
        chainDrawing.markWay(cy, this.map, hops);
        this.fade();
      });
      this.section.dataset.reached = outage.things;
      this.section.dataset.hops = way.steps;
      if (outage.asked) this.say(outage.things === "0" ? this.told.dataset.harmless : this.told.dataset.outage, [outage.asked, outage.things, outage.steps], "outage");
      else if (way.asked) this.say(way.steps === "0" ? this.told.dataset.wayless : this.told.dataset.way, [way.asked, way.things, way.steps], "way");
      else this.told.hidden = true;
    }

    /** Says something above the picture, with the way to more of it, and a button that ends it. */
    say(sentence, values, more) {
      const clear = make("button", this.told.dataset.clear, { type: "button" });
      clear.addEventListener("click", () => this.show(this.address({}), true));
      this.told.replaceChildren(sentence.replace(/\{(\d)\}/g, (all, number) => values[number]), " ");
      if (more) this.told.append(make("a", this.told.dataset.details, { href: `#${more}` }), " ");
      this.told.append(clear);
      this.told.hidden = false;
    }

    submitted(event) {
      if (!event.target.closest("#outage-part, #way-part")) return;
      event.preventDefault();
      this.show(`${location.pathname}?${new URLSearchParams(new FormData(event.target))}`, true);
    }

    followed(event) {
      const link = event.target.closest("a.stop");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.show(link.href, true);
      this.section.scrollIntoView({ block: "nearest" });
    }
  }

  /** A browser may keep what was ticked when it shows a page again. */
  function filterOnce(view) {
    if (!part("show-products").checked || !part("show-background").checked) view.filter();
  }

  document.addEventListener("DOMContentLoaded", async () => {
    const section = part("map");
    if (typeof cytoscape === "undefined") return;
    try {
      const answer = await fetch(section.dataset.map);
      if (!answer.ok) throw new Error(`${section.dataset.map} answers ${answer.status}`);
      const map = await answer.json();
      if (map.stages.length === 0) return;
      section.hidden = false;
      document.documentElement.classList.add("pictured");
      if (!location.search.includes("all=") && location.hash !== "#stages") part("stages").open = false;
      window.liantuChain = new ChainView(section, map);
      section.dataset.state = "ready";
    } catch (problem) {
      section.hidden = true;
      part("stages").open = true;
      console.error(problem);
    }
  });
})();
