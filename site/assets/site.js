// Comforts: the pages are whole without them.
(() => {
  "use strict";
  const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* private window */ } },
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The first page leads on to the reader's language, unless it was asked for with #choose.
  const choices = all("a[data-language]");
  if (choices.length > 0 && location.hash !== "#choose") {
    const wanted = [store.get("interleaveLanguage"), ...navigator.languages];
    const code = wanted.filter(Boolean).map((tag) => tag.split("-")[0].toLowerCase())
      .find((tag) => choices.some((link) => link.dataset.language === tag));
    const choice = choices.find((link) => link.dataset.language === code);
    if (choice) location.replace(choice.href);
  }

  // Light, dark, or as the system says.
  const themeButton = document.querySelector("button.theme");
  if (themeButton) {
    const themes = ["auto", "light", "dark"];
    const show = (theme) => {
      document.documentElement.dataset.theme = theme;
      const { label, [theme]: name } = themeButton.dataset;
      themeButton.textContent = { auto: "◐", light: "○", dark: "●" }[theme];
      themeButton.setAttribute("aria-label", `${label}: ${name}`);
      themeButton.title = `${label}: ${name}`;
    };
    let theme = store.get("interleaveTheme");
    if (!themes.includes(theme)) theme = "auto";
    show(theme);
    themeButton.hidden = false;
    themeButton.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      store.set("interleaveTheme", theme);
      show(theme);
    });
  }

  // The sections of this page, and the one that is being read.
  const sections = all("main .prose h2[id], main .prose h3[id]");
  const current = () => sections.findLastIndex((h) => h.getBoundingClientRect().top < 140);

  // Another language's page opens at the section that is being read.
  for (const link of all("a.language")) {
    const base = link.getAttribute("href");
    const anchors = link.dataset.anchors.split(" ").filter(Boolean);
    const aim = () => {
      const index = current();
      const anchor = index < 0 ? undefined
        : anchors.includes(sections[index].id) ? sections[index].id : anchors[index];
      link.setAttribute("href", anchor ? `${base}#${anchor}` : base);
    };
    for (const event of ["pointerenter", "focus", "click", "auxclick"]) {
      link.addEventListener(event, aim);
    }
    link.addEventListener("click", () => {
      store.set("interleaveLanguage", link.hreflang);
    });
  }

  // The side column marks where the reader is.
  const column = document.querySelector("nav.outline");
  const lines = all("nav.outline a");
  if (lines.length > 0) {
    let waiting = false;
    const mark = () => {
      waiting = false;
      const here = `#${sections[Math.max(current(), 0)]?.id}`;
      for (const line of lines) {
        if (decodeURIComponent(line.hash) === here) {
          line.setAttribute("aria-current", "true");
          const below = line.offsetTop + line.offsetHeight - column.clientHeight;
          column.scrollTop = Math.max(below, Math.min(column.scrollTop, line.offsetTop));
        } else {
          line.removeAttribute("aria-current");
        }
      }
    };
    addEventListener("scroll", () => {
      if (!waiting) { waiting = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }

  // A button on each piece of code copies it, folded lines and all.
  const { copy, copied } = document.body.dataset;
  for (const code of navigator.clipboard ? all(".prose .code") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    code.append(button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(all("pre", code).map((pre) => pre.textContent).join(""));
      button.textContent = copied;
      setTimeout(() => { button.textContent = copy; }, 1500);
    });
  }
})();
