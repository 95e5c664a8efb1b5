// The picture of a chain: where things stand in it, how they look, and what is marked.
"use strict";

const chainDrawing = (() => {
  const BOX = { width: 172, height: 32 };
  const GAP = { across: 14, down: 10, stage: 72, band: 14 };
  const PAD = { side: 12, top: 30, bottom: 14 };
  const FEWEST_ROWS = 14;
  const MANY = 1500;
  const FAR = 0.42;
  const SMALL = 0.62;
  const READABLE = 0.75;
  const FEW = 200;
  const HEADING = 90;
  const LOWEST = 340;
  const BACKWARD = new Set(["needs", "hasComponent"]);

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  /** A colour between two, as computed: rgb(13, 122, 112). */
  function mixed(one, other, share) {
    const parts = (rgb) => rgb.match(/[\d.]+/g).map(Number);
    const first = parts(one);
    return `rgb(${parts(other).map((part, i) => Math.round(first[i] + (part - first[i]) * share))})`;
  }

  /** How many boxes stand side by side in a stage when there are so many rows. */
  function breadth(stage, rows) {
    let across = 1;
    while (Math.ceil(stage.firms.length / across) + Math.ceil(stage.products.length / across) > rows) across++;
    return across;
  }

  function widthOf(across) {
    return across * (BOX.width + GAP.across) - GAP.across + 2 * PAD.side;
  }

  /** Rows such that the whole has about the form of its frame. */
  function rowsFor(stages, aspect) {
    for (let rows = FEWEST_ROWS; ; rows += 2) {
      const breadths = stages.map((stage) => breadth(stage, rows));
      const width = breadths.reduce((sum, each) => sum + widthOf(each) + GAP.stage, 0);
      if (breadths.every((each) => each === 1) || width / (rows * (BOX.height + GAP.down)) <= aspect) return rows;
    }
  }

  /** Has each stand near what it is linked to in other stages, so that fewer lines cross. */
  function untangle(stages, neighbours) {
    const height = new Map();
    const note = (list) => list.forEach((place, i) => height.set(place, (i + 0.5) / list.length));
    stages.forEach((stage) => [stage.firms, stage.products].forEach(note));
    for (let sweep = 0; sweep < 4; sweep++)
      for (const stage of sweep % 2 ? [...stages].reverse() : stages)
        for (const list of [stage.firms, stage.products]) {
          const wanted = new Map(
            list.map((place) => {
              const others = neighbours.get(place) ?? [];
              const sum = others.reduce((total, other) => total + height.get(other), 0);
              return [place, others.length ? sum / others.length : height.get(place)];
            }),
          );
          list.sort((one, other) => wanted.get(one) - wanted.get(other));
          note(list);
        }
  }

  /** The places of two things that are nearest to each other. */
  function nearest(ones, others) {
    let best = [ones[0], others[0]];
    const far = ([one, other]) => Math.abs(one.stage - other.stage);
    for (const one of ones) for (const other of others) if (far([one, other]) < far(best)) best = [one, other];
    return best;
  }

  function placesOf(map) {
    return map.things.map((thing, number) =>
      thing.places.map((place) => ({
        id: `thing-${number}-${place.stage}`,
        number,
        thing,
        stage: place.stage,
        knowledge: place.standings[0].knowledge,
      })),
    );
  }

  function layOut(stages, aspect) {
    const rows = rowsFor(stages, aspect);
    let left = 0;
    let tallest = 0;
    for (const stage of stages) {
      const across = breadth(stage, rows);
      stage.width = widthOf(across);
      stage.left = left;
      left += stage.width + GAP.stage;
      let top = PAD.top;
      for (const list of [stage.firms, stage.products]) {
        const down = Math.ceil(list.length / across);
        list.forEach((place, i) => {
          place.x = stage.left + PAD.side + BOX.width / 2 + Math.floor(i / down) * (BOX.width + GAP.across);
          place.y = top + BOX.height / 2 + (i % down) * (BOX.height + GAP.down);
        });
        if (list.length) top += down * (BOX.height + GAP.down) + GAP.band;
      }
      tallest = Math.max(tallest, top);
    }
    return tallest + PAD.bottom - GAP.band;
  }

  /** Between boxes one above the other a line bows to the left; else it runs level out of one and into the other. */
  function course(from, to) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    if (Math.abs(dx) < BOX.width) {
      const bow = 18 + Math.min(40, Math.abs(dy) / 9);
      return { out: "-50% 0", in: "-50% 0", weights: "0.5", distances: String(dy > 0 ? bow : -bow) };
    }
    const level = dx - Math.sign(dx) * BOX.width;
    const square = Math.max(1, level * level + dy * dy);
    const weight = (level * level) / (2 * square);
    const distance = (level * dy) / (2 * Math.sqrt(square));
    return {
      out: dx > 0 ? "50% 0" : "-50% 0",
      in: dx > 0 ? "-50% 0" : "50% 0",
      weights: `${weight} ${1 - weight}`,
      distances: `${-distance} ${distance}`,
    };
  }

  /** What Cytoscape draws, and how wide and high that is. */
  function elements(map, aspect, gapWord) {
    const places = placesOf(map);
    const stages = map.stages.map((stage) => ({ ...stage, firms: [], products: [] }));
    places.flat().forEach((place) => stages[place.stage][place.thing.product ? "products" : "firms"].push(place));
    const links = map.links.map(([from, to, relation, knowledge], number) => {
      const ends = nearest(places[from], places[to]);
      return { number, relation, knowledge, ends: BACKWARD.has(relation) ? ends.reverse() : ends };
    });
    const neighbours = new Map();
    for (const { ends } of links)
      if (ends[0].stage !== ends[1].stage)
        ends.forEach((end, i) => neighbours.set(end, [...(neighbours.get(end) ?? []), ends[1 - i]]));
    untangle(stages, neighbours);
    const height = layOut(stages, aspect);
    const many = links.length > MANY;
    const width = stages.at(-1).left + stages.at(-1).width;
    const drawn = [
      ...stages.map((stage, i) => ({
        data: { id: `stage-${i}`, label: stage.gap ? `${stage.name}\n${gapWord}` : stage.name, width: stage.width, height },
        position: { x: stage.left + stage.width / 2, y: height / 2 },
        classes: stage.gap ? "stage gap" : "stage",
      })),
      ...stages.slice(0, -1).flatMap((stage, i) =>
        stage.onward
          ? [
              {
                data: {
                  id: `onward-${i}`,
                  source: `stage-${i}`,
                  target: `stage-${i + 1}`,
                  out: `${stage.width / 2}px ${PAD.top / 2 - height / 2}px`,
                  in: `${-stages[i + 1].width / 2}px ${PAD.top / 2 - height / 2}px`,
                },
                classes: `onward ${stage.onward}`,
              },
            ]
          : [],
      ),
      ...places.flat().map((place) => ({
        data: { id: place.id, number: place.number, thing: place.thing.id, name: place.thing.name, label: place.thing.name },
        position: { x: place.x, y: place.y },
        classes: `thing ${place.thing.product ? "product" : "firm"} ${place.knowledge}`,
      })),
      ...links.map(({ number, relation, knowledge, ends }) => ({
        data: { id: `link-${number}`, number, source: ends[0].id, target: ends[1].id, relation, ...course(...ends) },
        classes: `link ${knowledge} ${relation}${many ? " many" : ""}`,
      })),
    ];
    return { drawn, width, height };
  }

  function style() {
    const [text, quiet, line, card, shade, accent, alarm, mark] = ["text", "quiet", "line", "card", "shade", "accent", "alarm", "mark"].map(colour);
    const known = (selector, name, look) => [
      { selector: `.thing.${selector}`, style: { "border-color": colour(name), "border-style": look } },
      { selector: `edge.${selector}`, style: { "line-color": colour(name), "target-arrow-color": colour(name), "line-style": look } },
    ];
    const course = {
      "curve-style": "unbundled-bezier",
      "edge-distances": "endpoints",
      "control-point-weights": "data(weights)",
      "control-point-distances": "data(distances)",
      "source-endpoint": "data(out)",
      "target-endpoint": "data(in)",
    };
    return [
      {
        selector: "node",
        style: {
          label: "data(label)",
          color: text,
          "font-family": "system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif",
          "font-size": 13,
          "text-wrap": "ellipsis",
          "min-zoomed-font-size": 5,
        },
      },
      {
        selector: ".stage",
        style: {
          shape: "round-rectangle",
          "corner-radius": 12,
          width: "data(width)",
          height: "data(height)",
          "background-color": shade,
          "border-width": 1,
          "border-color": line,
          "font-size": 15,
          "font-weight": 600,
          "text-wrap": "wrap",
          "text-max-width": "data(width)",
          "text-valign": "top",
          "text-margin-y": -8,
          "z-compound-depth": "bottom",
          events: "no",
        },
      },
      { selector: ".stage.gap", style: { "background-opacity": 0, "border-style": "dashed", "border-color": alarm, color: alarm } },
      {
        selector: ".thing",
        style: {
          shape: "round-rectangle",
          "corner-radius": 5,
          width: BOX.width,
          height: BOX.height,
          "background-color": card,
          "border-width": 1.75,
          "text-valign": "center",
          "text-max-width": BOX.width - 14,
        },
      },
      { selector: ".product", style: { "corner-radius": 16, "background-color": shade } },
      { selector: ".thing.far", style: { label: "" } },
      {
        selector: "edge",
        style: { width: 1.75, "target-arrow-shape": "triangle", "arrow-scale": 0.8, opacity: 0.75, events: "no" },
      },
      { selector: ".link", style: course },
      {
        selector: ".onward",
        style: { "curve-style": "straight", "source-endpoint": "data(out)", "target-endpoint": "data(in)", opacity: 1, width: 2.5, "arrow-scale": 1.2 },
      },
      ...known("stated", "stated", "solid"),
      ...known("quoted", "quoted", "solid"),
      ...known("caption", "quoted", "solid"),
      ...known("implied", "implied", "dashed"),
      ...known("derived", "derived", "dotted"),
      ...known("background", "quiet", "solid"),
      { selector: ".thing.background", style: { "border-width": 1, "border-color": mixed(line, quiet, 0.5) } },
      { selector: "edge.background", style: { width: 1, opacity: 0.4, "arrow-scale": 0.6 } },
      { selector: "edge.derived", style: { width: 2.5 } },
      { selector: "edge.partnerOf", style: { "target-arrow-shape": "none" } },
      { selector: "edge.many", style: { "curve-style": "haystack", "haystack-radius": 0, opacity: 0.16, width: 1 } },
      { selector: ".dim", style: { opacity: 0.22 } },
      { selector: "edge.dim", style: { opacity: 0.07 } },
      { selector: "edge.near", style: { ...course, opacity: 1, width: 2.25, "z-index": 5 } },
      { selector: "edge.spread", style: { opacity: 0.8, "line-color": alarm, "target-arrow-color": alarm } },
      { selector: ".hit", style: { "background-color": "data(heat)", "border-color": alarm, "border-style": "solid", "border-width": 2, label: "data(marked)", opacity: 1 } },
      { selector: ".hit.origin", style: { "background-color": alarm, color: card, "font-weight": 600 } },
      { selector: ".hit.far", style: { label: "data(round)", "font-size": 26, "font-weight": 700 } },
      { selector: ".way", style: { "background-color": mark, "border-color": accent, "border-width": 3, opacity: 1 } },
      {
        selector: "edge.way",
        style: { width: 4, opacity: 1, "line-color": accent, "target-arrow-color": accent, "z-index": 6 },
      },
      { selector: ".link.way", style: course },
      { selector: "edge.way.far", style: { width: 14 } },
      { selector: "edge.near.far", style: { width: 6 } },
      { selector: ".stage.way", style: { "background-color": mark, "border-color": accent, "border-width": 3 } },
      { selector: ".chosen", style: { "border-color": accent, "border-width": 4, "border-style": "solid", "font-weight": 600, opacity: 1 } },
      { selector: ".thing.way.far, .chosen.far", style: { "border-width": 12 } },
      { selector: ".off", style: { display: "none" } },
    ];
  }

  /** Cytoscape would put a style element into the page, which the page's policy forbids, unless one of this name is there. */
  function standInForStyles() {
    const standIn = document.createElement("template");
    standIn.id = "__________cytoscape_stylesheet";
    document.head.append(standIn);
  }

  /** Draws a chain into a box of the page. */
  function draw(canvas, map) {
    standInForStyles();
    const frame = canvas.getBoundingClientRect();
    const { drawn, width, height } = elements(map, Math.max(0.6, frame.width / frame.height), canvas.dataset.gap);
    const needed = (height + HEADING) * readable(Math.min(1, frame.width / width), map);
    if (needed < frame.height) canvas.style.height = `${Math.max(LOWEST, needed)}px`;
    const cy = cytoscape({
      container: canvas,
      elements: drawn,
      style: style(),
      layout: { name: "preset" },
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: 0.03,
      maxZoom: 2.5,
      userZoomingEnabled: matchMedia("(pointer: coarse)").matches,
      hideEdgesOnViewport: map.links.length > MANY,
      textureOnViewport: map.links.length > MANY,
    });
    let far = false;
    let waiting = 0;

    function detail() {
      const zoom = cy.zoom();
      cy.batch(() => {
        cy.nodes(".stage").style({ "font-size": Math.max(15, Math.min(90, 13 / zoom)) });
        cy.nodes(".gap").style({ "border-width": Math.max(2, 1.5 / zoom) });
        if (far !== zoom < FAR) cy.elements(".thing, .link").toggleClass("far", (far = zoom < FAR));
      });
    }

    cy.on("zoom", () => {
      clearTimeout(waiting);
      waiting = setTimeout(detail, 80);
    });
    canvas.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const box = canvas.getBoundingClientRect();
        cy.zoom({
          level: cy.zoom() * Math.exp(-event.deltaY / 400),
          renderedPosition: { x: event.clientX - box.left, y: event.clientY - box.top },
        });
      },
      { passive: false },
    );
    fit(cy, map);
    detail();
    let fitted = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === fitted) return;
      fitted = canvas.clientWidth;
      cy.resize();
      fit(cy, map);
    }).observe(canvas);
    return cy;
  }

  /** A zoom at which names can be read, for a chain that can be read piece by piece. */
  function readable(zoom, map) {
    return zoom < SMALL && map.things.length < FEW ? READABLE : zoom;
  }

  /** Shows all of it; unless all is asked for, only its beginning where names would be too small. */
  function fit(cy, map, all) {
    cy.fit(undefined, 16);
    const zoom = all ? cy.zoom() : readable(cy.zoom(), map);
    const isWhole = zoom === cy.zoom();
    cy.zoom(Math.min(1, zoom));
    if (isWhole) return cy.center();
    const box = cy.elements().boundingBox();
    cy.pan({ x: 10 - box.x1 * zoom, y: 10 - box.y1 * zoom });
  }

  /** Marks what an outage reaches, by rounds of ids: the earlier the darker, and with its number. */
  function markOutage(cy, reached) {
    const last = Math.max(1, ...Object.values(reached));
    const [card, alarm] = [colour("card"), colour("alarm")];
    cy.nodes(".thing").forEach((node) => {
      const round = reached[node.data("thing")];
      if (round === undefined) return;
      node.data({ round: String(round), marked: `${round} · ${node.data("name")}`, heat: mixed(card, alarm, 0.5 - (0.38 * (round - 1)) / last) });
      node.addClass(round === 0 ? "hit origin" : "hit");
    });
    cy.edges(".link").forEach((edge) => {
      if (edge.source().hasClass("hit") && edge.target().hasClass("hit")) edge.addClass("spread");
    });
  }

  /** Marks a way, its hops being pairs of ids. */
  function markWay(cy, map, hops) {
    const at = (id) => {
      const stage = map.stages.findIndex((each) => each.id === id);
      return stage < 0 ? cy.nodes(`[thing = ${JSON.stringify(id)}]`) : cy.getElementById(`stage-${stage}`);
    };
    for (const [from, to] of hops) {
      const [ones, others] = [at(from), at(to)];
      ones.union(others).addClass("way");
      ones.edgesWith(others).addClass("way");
    }
  }

  function unmark(cy) {
    cy.elements().removeClass("hit origin spread way");
    cy.nodes(".thing").removeData("round marked heat");
  }

  return { draw, fit, style, markOutage, markWay, unmark };
})();
