// Draws the answer of a question above its table: a graph from hop to hop, or bars.
"use strict";

const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
const font = getComputedStyle(document.body).fontFamily;
// The scale below which names cannot be read: a larger graph is dragged.
const SMALLEST = 0.65;
const TALLEST = 900;
const narrow = () => innerWidth < 600;

// How many Chinese characters a text is as wide as; Latin ones are half as wide.
const wide = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) < 0x2e80 ? 0.6 : 1), 0);

// A name in lines of at most `most` Chinese characters, broken at spaces or between those.
function lines(name, most) {
  const all = [""];
  for (const part of name.match(/[\x21-\u2e7f]+ ?|./gu) ?? [])
    if (all.at(-1) && wide(all.at(-1) + part) > most) all.push(part);
    else all[all.length - 1] += part;
  return all.map((line) => line.trim()).join("\n");
}

function graphStyle(directed, labelled) {
  const known = (word, name, style) => ({
    selector: `edge[known = "${word}"]`,
    style: { "line-color": colour(name), "target-arrow-color": colour(name), "line-style": style },
  });
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: "data(height)",
        label: "data(text)",
        "text-wrap": "wrap",
        "text-valign": "center",
        "font-family": font,
        "font-size": 13,
        color: colour("text"),
        "background-color": colour("card"),
        "border-color": colour("quiet"),
        "border-width": 1,
      },
    },
    { selector: 'node[kind = "product"], node[kind = "technology"]', style: { shape: "cut-rectangle" } },
    { selector: 'node[kind = "group"]', style: { "border-style": "dashed" } },
    { selector: "node[?asked]", style: { "background-color": colour("accent"), "border-color": colour("accent"), color: colour("on-accent") } },
    { selector: "node.under", style: { "border-color": colour("accent"), "border-width": 2 } },
    {
      selector: "edge",
      style: {
        width: 2,
        "curve-style": "bezier",
        "target-arrow-shape": directed ? "triangle" : "none",
        label: labelled ? "data(text)" : "",
        "text-wrap": "wrap",
        "font-family": font,
        "font-size": 11,
        color: colour("quiet"),
        "text-background-color": colour("card"),
        "text-background-opacity": 1,
        "text-background-padding": 2,
      },
    },
    known("stated", "stated", "solid"),
    known("quoted", "quoted", "solid"),
    known("caption", "quoted", "solid"),
    known("implied", "implied", "dashed"),
    known("derived", "derived", "dotted"),
    known("background", "quiet", "solid"),
    { selector: 'edge[known = "background"]', style: { width: 1 } },
  ];
}

// Cytoscape adds a style sheet of its own unless it finds this; the policy of pages forbids it, and ours does its work.
function withoutStyleSheet() {
  const place = document.createElement("meta");
  place.id = "__________cytoscape_stylesheet";
  document.head.append(place);
}

// Draws anew when the width of the page, not only its height, has changed.
function whenResized(canvas, draw) {
  let width = canvas.clientWidth;
  new ResizeObserver(() => {
    if (canvas.clientWidth === width) return;
    width = canvas.clientWidth;
    draw();
  }).observe(canvas);
}

function graph(figure) {
  withoutStyleSheet();
  const { nodes, edges, directed } = JSON.parse(figure.dataset.graph);
  const canvas = figure.querySelector(".canvas");
  const labelled = edges.length <= 60 && edges.some((edge) => edge.label);
  const cy = cytoscape({
    container: canvas,
    elements: [
      ...nodes.map((node, id) => {
        const text = lines(node.name, 10);
        const rows = text.split("\n");
        const width = 24 + 13 * Math.max(...rows.map(wide));
        return { data: { ...node, id: `n${id}`, text, width, height: 16 + 17 * rows.length } };
      }),
      ...edges.map((edge) => ({
        data: { source: `n${edge.from}`, target: `n${edge.to}`, known: edge.known, text: lines(edge.label, 8) },
      })),
    ],
    style: graphStyle(directed, labelled),
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autounselectify: true,
    minZoom: 0.05,
    maxZoom: 2,
  });
  const gap = labelled ? 110 : 44;
  const arrange = (rankDir) => {
    cy.layout({ name: "dagre", rankDir, nodeSep: 14, rankSep: gap, fit: false }).run();
    return canvas.clientWidth / (cy.elements().boundingBox().w + 20);
  };
  const whole = () => {
    cy.fit(undefined, 10);
    if (cy.zoom() > 1) cy.zoom(1);
    cy.center();
  };
  const lay = () => {
    const across = arrange("LR");
    if (across < SMALLEST && arrange("TB") < across) arrange("LR");
    const box = cy.elements().boundingBox();
    const scale = Math.max(SMALLEST, Math.min(1, canvas.clientWidth / (box.w + 20)));
    canvas.style.height = `${Math.max(140, Math.min(TALLEST, scale * (box.h + 20)))}px`;
    cy.resize();
    whole();
    if (cy.zoom() >= SMALLEST) return;
    cy.zoom(SMALLEST);
    cy.center(cy.$("[?asked]").nonempty() ? cy.$("[?asked]") : undefined);
    const within = (pan, start, end, size) =>
      (end - start) * SMALLEST < size ? (size - (start + end) * SMALLEST) / 2 : Math.min(10 - start * SMALLEST, Math.max(size - 10 - end * SMALLEST, pan));
    const { x, y } = cy.pan();
    cy.pan({ x: within(x, box.x1, box.x2, canvas.clientWidth), y: within(y, box.y1, box.y2, canvas.clientHeight) });
  };
  lay();
  whenResized(canvas, lay);
  cy.on("tap", "node", ({ target }) => location.assign(target.data("href")));
  cy.on("mouseover", "node", ({ target }) => {
    target.addClass("under");
    canvas.style.cursor = "pointer";
  });
  cy.on("mouseout", "node", ({ target }) => {
    target.removeClass("under");
    canvas.style.cursor = "";
  });
  figure.querySelectorAll("[data-zoom]").forEach((button) =>
    button.addEventListener("click", () => {
      const factor = Number(button.dataset.zoom);
      if (!factor) return whole();
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
    }),
  );
  return () => cy.style(graphStyle(directed, labelled));
}

// A bar stands as its neighbours do; one that is not exact is hollow.
function bar({ value, amount, exact }, name) {
  const filled = colour(name);
  return {
    value,
    amount,
    itemStyle: exact ? { color: filled } : { color: "transparent", borderColor: filled, borderWidth: 1.5, borderType: "dashed" },
  };
}

function options({ title, share, timed, categories, bars }) {
  const text = { color: colour("text"), fontFamily: font };
  const quiet = { color: colour("quiet"), fontFamily: font };
  const short = new Intl.NumberFormat(root.lang, share ? { style: "percent" } : { notation: "compact" });
  const palette = ["accent", "implied", "quoted", "derived", "alarm"];
  const names = [...new Set(bars.map((each) => each.series))];
  const apart = new Set(bars.map((each) => each.at)).size < bars.length;
  const number = {
    type: "value",
    axisLabel: { ...quiet, show: timed, formatter: (value) => short.format(value) },
    splitLine: { lineStyle: { color: colour("line") } },
  };
  const category = {
    type: "category",
    data: categories,
    inverse: !timed,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour("line") } },
    axisLabel: { ...text, interval: timed ? "auto" : 0, width: timed ? undefined : narrow() ? 120 : 260, lineHeight: 14, overflow: timed ? "none" : "break" },
  };
  return {
    animation: false,
    textStyle: { fontFamily: font },
    title: { text: title, left: 0, top: 0, textStyle: { ...quiet, fontSize: 13, fontWeight: 600 } },
    grid: { left: 8, right: timed ? 16 : narrow() ? 88 : 120, top: (title ? 24 : 0) + (timed ? 28 : 4), bottom: 8, containLabel: true },
    legend: { show: names.length > 1, top: 0, right: 0, textStyle: text, data: names },
    tooltip: { trigger: "item", renderMode: "richText", formatter: ({ name, data }) => `${name}  ${data.amount}` },
    xAxis: timed ? category : number,
    yAxis: timed ? number : category,
    series: names.map((name, index) => ({
      name,
      type: "bar",
      color: colour(palette[index % palette.length]),
      barMaxWidth: timed ? 48 : 16,
      barGap: apart ? "10%" : "-100%",
      label: { show: bars.length <= 40, position: timed ? "top" : "right", ...text, formatter: ({ data }) => data.amount },
      data: categories.map((_, at) => {
        const found = bars.find((each) => each.series === name && each.at === at);
        return found ? bar(found, palette[index % palette.length]) : null;
      }),
    })),
  };
}

function chart(figure) {
  const { charts } = JSON.parse(figure.dataset.chart);
  const canvas = figure.querySelector(".canvas");
  const drawn = charts.map((each) => {
    const element = document.createElement("div");
    const long = each.timed ? 300 : 44 + (narrow() ? 32 : 26) * each.bars.length;
    element.style.height = `${long}px`;
    canvas.append(element);
    return { each, picture: echarts.init(element) };
  });
  const draw = () =>
    drawn.forEach(({ each, picture }) => {
      picture.resize();
      picture.setOption(options(each), true);
    });
  draw();
  whenResized(canvas, draw);
  return draw;
}

document.querySelectorAll(".drawing").forEach((figure) => {
  figure.hidden = false;
  const again = figure.dataset.graph ? graph(figure) : chart(figure);
  new MutationObserver(again).observe(root, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
});
