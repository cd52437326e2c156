// Reloads the page when it looks different, and shows what is wrong with what it is made from.
// `interleave serve` puts this into pages; the site that is built has no such script.
(() => {
  "use strict";
  const own = document.currentScript.dataset.tag;
  const chinese = document.documentElement.lang.startsWith("zh");
  const said = (message) => chinese ? message.zh : message.en;
  const memory = {
    get(key) {
      try { return JSON.parse(sessionStorage.getItem(`preview-${key}`)); } catch { return null; }
    },
    set(key, value) {
      try { sessionStorage.setItem(`preview-${key}`, JSON.stringify(value)); } catch { }
    },
  };
  const all = (selector) => [...document.querySelectorAll(selector)];

  // ---- Where the reader is ----

  // What may be looked for again in the next state of the page, by its text or its id.
  const parts = "main :is(h1, h2, h3, h4, p, li, tr, pre, figure, summary, dt, dd):not(nav *)";
  const nameOf = (element) => element.textContent.trim().slice(0, 200);
  const topOf = (element) => element.getBoundingClientRect().top;
  const controls = "a[href], button, summary, input, select, textarea, [tabindex]";

  // Where things were to be at the last reload. Windows scroll by whole pixels; what is rounded
  // away must not add up.
  let wanted = [];
  const steadyTop = (mark) => {
    const was = wanted.find((w) => w.name === mark.name && w.tag === mark.tag);
    return was && Math.abs(was.top - mark.top) < 1 ? was.top : mark.top;
  };

  const place = () => {
    // What begins within the window first: what begins above may be long, and may have changed.
    const isHigh = (e) => topOf(e) < 0;
    const seen = all(parts).filter((e) => {
      const { top, bottom } = e.getBoundingClientRect();
      return bottom > 1 && top < innerHeight;
    });
    const marks = [...seen.filter((e) => !isHigh(e)), ...seen.filter(isHigh)];
    const heading = all("main :is(h1, h2, h3, h4)[id]:not(nav *)").findLast((e) => topOf(e) <= 80);
    const focus = document.activeElement;
    return {
      page: location.pathname,
      y: scrollY,
      // Several: the first of them may be what was edited.
      marks: marks.slice(0, 20)
        .map((e) => ({ name: nameOf(e), tag: e.tagName, top: topOf(e) }))
        .map((mark) => ({ ...mark, top: steadyTop(mark) })),
      heading: heading && { id: heading.id, top: topOf(heading) },
      open: all("details").map((e) => e.open),
      names: all("details").map((e) => nameOf(e.querySelector("summary") ?? e)),
      focus: focus && focus !== document.body
        ? { index: all(controls).indexOf(focus), name: nameOf(focus), id: focus.id } : null,
    };
  };

  const restore = (was) => {
    const details = all("details");
    const names = details.map((e) => nameOf(e.querySelector("summary") ?? e));
    const isSame = names.length === was.names.length;
    details.forEach((element, index) => {
      const before = isSame ? index : was.names.indexOf(names[index]);
      if (before >= 0) element.open = was.open[before];
    });
    if (was.focus) {
      const same = all(controls);
      const element = (was.focus.id && document.getElementById(was.focus.id))
        || (same[was.focus.index] && nameOf(same[was.focus.index]) === was.focus.name
          ? same[was.focus.index] : same.find((e) => nameOf(e) === was.focus.name));
      element?.focus({ preventScroll: true });
    }
    const go = (y) => scrollTo({ top: y, behavior: "instant" });
    if (was.y === 0) return go(0);
    wanted = was.marks;
    const now = all(parts);
    for (const mark of was.marks) {
      const found = now.filter((e) => e.tagName === mark.tag && nameOf(e) === mark.name);
      if (found.length === 1) return go(scrollY + topOf(found[0]) - mark.top);
    }
    const heading = was.heading && document.getElementById(was.heading.id);
    go(heading ? scrollY + topOf(heading) - was.heading.top : was.y);
  };

  let isLeaving = false;
  const reload = () => {
    if (isLeaving) return;
    isLeaving = true;
    memory.set("place", place());
    history.scrollRestoration = "manual";
    location.reload();
  };

  const before = memory.get("place");
  memory.set("place", null);
  if (before?.page === location.pathname) {
    restore(before);
    // Pictures and fonts that came later have moved it.
    addEventListener("load", () => restore(before), { once: true });
  }

  // ---- What is wrong ----

  const words = chinese
    ? { label: "课程中的问题", errors: "错误", warnings: "警告", close: "收起", show: "显示课程中的问题",
        stale: "页面显示的是最近一次没有错误的版本。" }
    : { label: "Mistakes in the course", errors: "errors", warnings: "warnings", close: "Hide",
        show: "Show the mistakes in the course",
        stale: "The page is the last version without an error." };

  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647;
      color-scheme: inherit; font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
    @media print { :host { display: none; } }
    [hidden] { display: none !important; }
    section, button.pill { color: var(--ink, #1c2429); background: var(--raised, #fff);
      border: 1px solid var(--line, #dcd8cd); }
    section { max-height: min(55vh, 32rem); overflow: auto; overscroll-behavior: contain;
      border-width: 3px 0 0; border-top-color: var(--bad, #b0251c);
      box-shadow: 0 -4px 24px rgb(0 0 0 / .2); }
    section.mild { border-top-color: var(--b, #a8480b); }
    .inner { max-width: 68rem; margin: 0 auto; padding: .75rem 1rem 1rem; }
    header { display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; }
    h2 { font: inherit; font-weight: 700; margin: 0; }
    header p { margin: 0; flex: 1; color: var(--muted, #56616a); min-width: 12rem; }
    button { font: inherit; color: inherit; background: var(--surface, #f4f2ec); cursor: pointer;
      border: 1px solid var(--line, #dcd8cd); border-radius: .4rem; padding: .1rem .7rem; }
    @media (max-width: 40rem) {
      header { justify-content: space-between; }
      header p { order: 1; flex-basis: 100%; }
    }
    kbd { font: inherit; font-size: .8em; color: var(--muted, #56616a); }
    :focus-visible { outline: 2px solid var(--a, #0a6570); outline-offset: 2px; }
    ul { list-style: none; margin: .5rem 0 0; padding: 0; }
    li { padding: .5rem 0; border-top: 1px solid var(--line, #dcd8cd); overflow-wrap: anywhere; }
    li p { margin: 0; }
    code, pre { font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
    code { color: var(--bad, #b0251c); }
    .warning code { color: var(--b, #a8480b); }
    .mend { color: var(--muted, #56616a); }
    pre { margin: .35rem 0 0; padding: .5rem .75rem; overflow: auto; border-radius: .3rem;
      background: var(--surface, #f4f2ec); }
    summary { cursor: pointer; padding-top: .5rem; }
    button.pill { position: absolute; right: 1rem; bottom: 1rem; padding: .3rem .9rem;
      border-radius: 2rem; border-color: var(--bad, #b0251c); }
    button.pill.mild { border-color: var(--b, #a8480b); }`;

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children.filter(Boolean));
    return element;
  };
  const host = make("div", { id: "interleave-preview" });
  host.lang = document.documentElement.lang;
  const shadow = host.attachShadow({ mode: "open" });
  // A live region tells of what comes into it only if it was there before.
  const live = make("div", { role: "alert" });
  live.setAttribute("aria-live", "assertive");
  const pill = make("button", { type: "button", className: "pill", hidden: true });
  shadow.append(make("style", { textContent: style }), live, pill);

  const item = (notice) => make("li", { className: notice.severity },
    notice.place && make("code", { textContent: notice.place }),
    make("p", { textContent: said(notice.message) }),
    make("p", { className: "mend", textContent: said(notice.mend) }),
    notice.excerpt && make("pre", { textContent: notice.excerpt, tabIndex: 0 }));

  let shown = "[]";
  const counts = (errors, warnings) => [
    errors.length && (chinese ? `错误 ${errors.length} 处` : `${words.errors}: ${errors.length}`),
    warnings.length
      && (chinese ? `警告 ${warnings.length} 处` : `${words.warnings}: ${warnings.length}`),
  ].filter(Boolean).join(chinese ? "，" : ", ");

  const hide = () => {
    memory.set("hidden", shown);
    const hadFocus = shadow.activeElement !== null;
    live.replaceChildren();
    pill.hidden = shown === "[]";
    if (hadFocus && !pill.hidden) pill.focus();
  };

  const open = (notices) => {
    const errors = notices.filter((n) => n.severity === "error");
    const warnings = notices.filter((n) => n.severity !== "error");
    const close = make("button", { type: "button" }, words.close, " ",
      make("kbd", { textContent: "Esc" }));
    close.addEventListener("click", hide);
    const section = make("section", { tabIndex: 0, className: errors.length ? "" : "mild" },
      make("div", { className: "inner" },
        make("header", {},
          make("h2", { textContent: counts(errors, warnings) }),
          make("p", { textContent: errors.length && own !== "none" ? words.stale : "" }), close),
        errors.length > 0 && make("ul", {}, ...errors.map(item)),
        warnings.length > 0 && make("details", { open: errors.length === 0 },
          make("summary", { textContent: counts([], warnings) }),
          make("ul", {}, ...warnings.map(item)))));
    section.setAttribute("aria-label", words.label);
    live.replaceChildren(section);
    pill.hidden = true;
  };

  const show = (notices) => {
    const text = JSON.stringify(notices);
    if (text === shown) return;
    shown = text;
    const errors = notices.filter((n) => n.severity === "error");
    pill.textContent = counts(errors, notices.filter((n) => n.severity !== "error"));
    pill.title = words.show;
    pill.classList.toggle("mild", errors.length === 0);
    pill.onclick = () => { memory.set("hidden", null); open(notices); };
    if (!host.isConnected && notices.length > 0) document.body.append(host);
    if (notices.length === 0) {
      memory.set("hidden", null);
      live.replaceChildren();
      pill.hidden = true;
    } else if (errors.length === 0 || memory.get("hidden") === text) {
      // Warnings are told without standing in the way.
      live.replaceChildren();
      pill.hidden = false;
    } else {
      open(notices);
    }
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && live.childElementCount > 0 && !event.defaultPrevented) {
      event.preventDefault();
      hide();
    }
  });

  // ---- News from the server ----

  // A browser has few connections for each server, so only pages that are seen keep one.
  let events = null;
  const listen = () => {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(
        `/.interleave/events?page=${encodeURIComponent(location.pathname)}`);
      events.onmessage = ({ data }) => {
        const { tag, notices } = JSON.parse(data);
        show(notices);
        if (tag !== own) reload();
      };
    }
  };
  addEventListener("visibilitychange", listen);
  // A page that comes back from the browser's cache.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) { events = null; listen(); } });
  addEventListener("pagehide", () => {
    events?.close();
    events = null;
    // Not sooner: the browser would still scroll to where it was itself.
    if (!isLeaving) history.scrollRestoration = "auto";
  });
  listen();
})();
