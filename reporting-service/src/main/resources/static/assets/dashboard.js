// Keeps the page at the newest figures. The server writes all texts; a hint makes this script fetch the
// same address again and put the new parts in place. The chart is drawn from the figures in its attribute.

const content = document.getElementById("content");
const figures = document.getElementById("figures");
const live = document.getElementById("live");
const liveText = document.getElementById("live-text");
const announcement = document.getElementById("announcement");
const chartPlace = document.getElementById("chart");
const dark = matchMedia("(prefers-color-scheme: dark)");

const clock = () => new Date().toLocaleTimeString("en-GB");

// ---- chart

let chart;

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function valueText(data, value) {
  return value.toFixed(data.decimals).replace("-", "\u2212");
}

function tooltip(data) {
  return (parameters) => {
    const line = data.lines[parameters.dataIndex];
    const interval = line.interval
      ? `\n95 % interval ${valueText(data, line.interval[0])} to ${valueText(data, line.interval[1])}`
      : "";
    return `${line.label}\nmean ${valueText(data, line.mean)} ${data.unit}${interval}\nn ${line.n}`;
  };
}

function interval(data, narrow) {
  return (parameters, api) => {
    const line = data.lines[parameters.dataIndex];
    const [x, middle] = api.coord([line.mean ?? 0, parameters.dataIndex]);
    const y = narrow ? middle + 10 : middle;
    const right = parameters.coordSys.x + parameters.coordSys.width;
    const stroke = { stroke: token("--accent"), lineWidth: 2.5 };
    const children = [];
    if (line.interval) {
      const [low] = api.coord([line.interval[0], parameters.dataIndex]);
      const [high] = api.coord([line.interval[1], parameters.dataIndex]);
      children.push(
        { type: "line", shape: { x1: low, y1: y, x2: high, y2: y }, style: stroke },
        { type: "line", shape: { x1: low, y1: y - 6, x2: low, y2: y + 6 }, style: stroke },
        { type: "line", shape: { x1: high, y1: y - 6, x2: high, y2: y + 6 }, style: stroke });
    }
    if (line.mean !== null) {
      children.push({
        type: "circle", shape: { cx: x, cy: y, r: 6 },
        style: { fill: token("--accent"), stroke: token("--surface"), lineWidth: 2 } });
    }
    const text = (content, color, dy) => ({
      type: "text", silent: true, x: narrow ? right : right + 16, y: middle + dy,
      style: { text: content, fill: token(color), font: font(narrow ? 13 : 14), align: narrow ? "right" : "left", verticalAlign: "middle" } });
    children.push(text(line.text, "--ink", narrow ? -14 : -9));
    if (narrow) {
      children.push({
        type: "text", silent: true, x: parameters.coordSys.x, y: middle - 14,
        style: { text: line.label, fill: token("--ink"), font: `600 ${font(13)}`, verticalAlign: "middle",
          width: parameters.coordSys.width - 126, overflow: "truncate" } });
    } else {
      children.push(text(`n ${line.n}`, "--ink-soft", 10));
    }
    return { type: "group", children };
  };
}

function font(size) {
  return `${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
}

function option(data) {
  const narrow = chartPlace.clientWidth < 620;
  const soft = token("--ink-soft");
  const zero = { silent: true, symbol: "none", label: { show: false }, data: [{ xAxis: 0 }],
    lineStyle: { color: soft, width: 1.5, type: [4, 3] }, animation: false };
  return {
    // marks and axis must never be seen at different scales, not even for a moment
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
    grid: { left: narrow ? 8 : 210, right: narrow ? 8 : 190, top: 4, bottom: 44, outerBoundsMode: "none" },
    xAxis: {
      type: "value", min: data.axis.min, max: data.axis.max, interval: data.axis.step,
      name: `improvement, ${data.unit}`, nameLocation: "middle", nameGap: 28,
      nameTextStyle: { color: soft, fontSize: 13 },
      axisLabel: { color: soft, fontSize: 13, alignMinLabel: "left", alignMaxLabel: "right", formatter: (value) => value.toFixed(decimals(data.axis.step)).replace("-", "\u2212") },
      splitLine: { lineStyle: { color: token("--line") } } },
    yAxis: {
      type: "category", inverse: true, data: data.lines.map((line) => line.label),
      axisTick: { show: false }, axisLine: { show: false },
      axisLabel: {
        show: !narrow, interval: 0, margin: 16, width: 185, overflow: "break", lineHeight: 19,
        color: token("--ink"), fontSize: 14, fontWeight: 600 } },
    tooltip: {
      renderMode: "richText", confine: true, trigger: "item", formatter: tooltip(data),
      backgroundColor: token("--surface"), borderColor: token("--line-strong"), textStyle: { color: token("--ink"), fontSize: 13 } },
    series: [{
      type: "custom", renderItem: interval(data, narrow), clip: false, markLine: zero,
      encode: { x: 1, y: 0 }, data: data.lines.map((line, index) => [index, line.mean ?? 0]) }],
  };
}

function decimals(step) {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

function draw() {
  if (!chartPlace || !window.echarts || document.getElementById("chart-card").hidden) {
    return;
  }
  const data = JSON.parse(chartPlace.dataset.chart);
  chartPlace.hidden = false;
  document.getElementById("drawing").hidden = true;
  chartPlace.style.height = `${data.lines.length * 56 + 48}px`;
  chart ??= window.echarts.init(chartPlace, null, { renderer: "svg" });
  chart.resize();
  chart.setOption(option(data), { replaceMerge: ["series"] });
}

// ---- texts and tables

function texts(root) {
  const found = new Map();
  for (const cell of root.querySelectorAll("td[data-figure]")) {
    const row = cell.parentElement;
    found.set(`${row.dataset.modality ?? "contrast " + row.dataset.contrast}/${cell.dataset.figure}`, cell);
  }
  return found;
}

function markChanges(before) {
  for (const [key, cell] of texts(figures)) {
    if (before.get(key) !== cell.textContent) {
      cell.classList.add("changed");
      setTimeout(() => cell.classList.remove("changed"), 1500);
    }
  }
}

function put(fresh) {
  const before = new Map([...texts(figures)].map(([key, cell]) => [key, cell.textContent]));
  const focused = document.activeElement?.closest?.(".scroll")?.getAttribute("aria-labelledby");
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const place = document.getElementById(part.id);
    place.hidden = part.hidden;
    place.className = part.className;
    place.replaceChildren(...part.childNodes);
  }
  const card = fresh.querySelector("#chart-card");
  document.getElementById("chart-card").hidden = card.hidden;
  chartPlace.dataset.chart = fresh.querySelector("#chart").dataset.chart;
  markChanges(before);
  if (focused) {
    figures.querySelector(`.scroll[aria-labelledby="${focused}"]`)?.focus({ preventScroll: true });
  }
  draw();
  stamp();
}

function stamp() {
  const asOf = document.getElementById("as-of");
  asOf.textContent = new Date(asOf.dateTime).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "medium" });
}

// ---- live

let fetching = false;
let again = false;

function show(state, text) {
  live.hidden = false;
  live.dataset.state = state;
  liveText.textContent = text;
}

function signedOut() {
  show("off", "signed out: reload to sign in");
  announcement.textContent = "You are signed out. Reload the page to sign in again.";
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, {
      headers: { "Accept": "text/html", "Plumbline-Part": "figures" }, redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      source?.close();
      signedOut();
    } else if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      put(page.getElementById("figures"));
      show("on", `live, updated ${clock()}`);
      announcement.textContent = `Figures updated at ${clock()}`;
    }
  } catch {
    show("off", "connection lost, trying again");
  } finally {
    fetching = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

function concerns(changes) {
  const conditions = content.dataset.conditions.split(" ");
  return changes.length === 0 || changes.some((change) =>
    conditions.includes(change.condition)
    && (change.instrument === undefined
      || (change.instrument === content.dataset.instrument && change.timePoint === content.dataset.timepoint)));
}

let source;
let lost = false;

function listen() {
  source = new EventSource("/api/v1/live");
  source.addEventListener("open", () => {
    show("on", `live since ${clock()}`);
    if (lost) {
      lost = false;
      refresh();
    }
  });
  source.addEventListener("changed", (event) => {
    if (concerns(JSON.parse(event.data))) {
      refresh();
    }
  });
  source.addEventListener("error", () => {
    lost = true;
    show("off", "connection lost, trying again");
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(retry, 4000);
    }
  });
}

// A stream that was refused is not tried again by the browser: find out why, then do it here.
async function retry() {
  await refresh();
  if (live.dataset.state === "on") {
    lost = false;
    listen();
  } else if (!liveText.textContent.startsWith("signed out")) {
    setTimeout(retry, 4000);
  }
}

if (figures) {
  stamp();
  draw();
  new ResizeObserver(draw).observe(document.getElementById("chart-card"));
  dark.addEventListener("change", draw);
  listen();
}
