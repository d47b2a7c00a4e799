// Keys of the page (WCAG 2.1.4: they can be switched off). A page joins by an attribute: data-key="n" on a link, a button or
// a field, or around one; what one letter alone must not do has data-alt="o" and goes with Alt (desk.js); its rows are those of a .list-table, or the children of an element marked data-keys-list.
(() => {
  const dialog = document.getElementById("keys");
  if (!dialog) return;
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const ROWS = ".list-table > tbody > tr, [data-keys-list] > *";

  const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;
  const target = holder => holder.matches(TARGETS) ? holder : holder.querySelector(TARGETS);
  const isField = element => element.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), select, textarea");
  /** What an element says, without the keys drawn on it. */
  const words = element => [...element.childNodes].filter(node => node.nodeName !== "KBD").map(node => node.textContent).join("").trim();
  const label = element => element.getAttribute("aria-label") || (element.labels?.[0] && words(element.labels[0])) || words(element)
    || element.placeholder;

  // What the page has wins over what is everywhere; the first of several is meant.
  const holders = () => [...document.querySelectorAll("[data-key]")]
    .filter(holder => target(holder) && (dialog.contains(holder) || visible(target(holder))))
    .sort((one, other) => dialog.contains(one) - dialog.contains(other));
  const search = () => [document.getElementById("search"), ...document.querySelectorAll("main input[type=search]")]
    .find(field => field && visible(field));
  const known = () => {
    const keys = new Map();
    if (search()) keys.set("/", search());
    holders().forEach(holder => { if (!keys.has(holder.dataset.key)) keys.set(holder.dataset.key, target(holder)); });
    return keys;
  };
  const withAlt = () => [...document.querySelectorAll("[data-alt]")].filter(visible);
  const rows = () => [...document.querySelectorAll(ROWS)].filter(row => visible(row) && row.querySelector("a[href]"));
  const current = () => document.activeElement.closest(ROWS);
  const box = row => row?.querySelector("input[type=checkbox]");

  // The tooltip says the key, and a screen reader is told it.
  const tell = (element, key, shown) => {
    if (element.hasAttribute("aria-keyshortcuts")) return;
    element.setAttribute("aria-keyshortcuts", key);
    element.title = `${element.title || label(element)} (${shown})`;
  };
  const announce = () => {
    known().forEach((element, key) => tell(element, key, key));
    withAlt().forEach(element => tell(element, `Alt+${element.dataset.alt}`, `Alt ${element.dataset.alt.toUpperCase()}`));
  };

  const show = () => {
    const list = dialog.querySelector("[data-keys-shown]");
    const pattern = dialog.querySelector("template").content.firstElementChild;
    list.querySelectorAll("[data-found]").forEach(line => line.remove());
    const add = (key, does) => {
      const line = pattern.cloneNode(true);
      line.dataset.found = key;
      line.querySelector("kbd").textContent = key;
      line.querySelector("dd").textContent = does;
      list.prepend(line);
    };
    known().forEach((element, key) => add(key, key === "/" ? dialog.dataset.search : label(element)));
    withAlt().forEach(element => add(`Alt ${element.dataset.alt.toUpperCase()}`, label(element)));
    list.querySelectorAll("[data-when=list]").forEach(line => { line.hidden = !rows().length; });
    list.querySelectorAll("[data-when=choice]").forEach(line => { line.hidden = !rows().some(box); });
    dialog.showModal();
  };

  const move = step => {
    const all = rows();
    const at = all.indexOf(current());
    const row = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (!row) return;
    (row.querySelector("[data-row-focus]") || row.querySelector("a[href]")).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    row.dispatchEvent(new CustomEvent("qiantai:row", { bubbles: true }));
  };
  const use = element => {
    if (!isField(element)) return element.click();
    element.focus();
    element.select?.();
  };
  const own = {
    "?": show,
    j: () => move(1),
    k: () => move(-1),
    o: () => current()?.querySelector("a[href]").click(),
    x: () => box(current())?.click(),
  };

  // Never while somebody types, composes Chinese, or holds a modifier.
  const typing = at => at.isContentEditable || isField(at);
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing || event.repeat && !"jk".includes(event.key)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    const element = known().get(event.key);
    const act = element ? () => use(element) : rows().length || event.key === "?" ? own[event.key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("htmx:afterSettle", announce);
  announce();
})();
