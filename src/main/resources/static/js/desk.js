// The desk without a mouse: arrows and Enter in the finder, Ctrl+Enter to log and dispatch, Alt and a letter for the rest.
(() => {
  const q = () => document.getElementById("q");
  const hits = () => [...document.querySelectorAll("#hits .hit")];
  const form = () => document.getElementById("log");
  let wanted = false; // Enter came before its hits did.

  // --- the finder
  const walk = (event, step) => {
    const all = hits();
    if (!all.length) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement) + step;
    (at < 0 ? q() : all[Math.min(at, all.length - 1)]).focus();
  };
  const choose = () => {
    const searched = document.getElementById("hits").dataset.q;
    if (searched === q().value.trim() || searched === q().value) hits()[0]?.click();
    else { wanted = true; htmx.trigger(q(), "search"); }
  };
  const inFinder = event => {
    const field = event.target === q();
    if (!field && !event.target.matches("#hits .hit")) return false;
    if (event.key === "ArrowDown") walk(event, 1);
    else if (event.key === "ArrowUp" && !field) walk(event, -1);
    else if (event.key === "Enter" && field && !event.isComposing) { event.preventDefault(); choose(); }
    else if (event.key.length === 1 && !field && !event.ctrlKey && !event.altKey && !event.metaKey) q().focus();
    else return false;
    return true;
  };

  // --- the form
  const send = event => {
    const name = event.shiftKey ? "log-only" : "log-dispatch";
    const button = form()?.querySelector(`[data-testid=${name}]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  /** Enter in a line goes on to the next field: only Ctrl+Enter sends. */
  const goOn = event => {
    if (!event.target.matches("#log input:not([type=checkbox])") || event.isComposing) return;
    if (event.target.type === "search" && event.target.value) return;
    event.preventDefault();
    const fields = [...form().querySelectorAll("input:not([type=hidden]), select, textarea")].filter(it => it.offsetParent);
    fields[fields.indexOf(event.target) + 1]?.focus();
  };

  document.addEventListener("keydown", event => {
    if (inFinder(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const inPlace = event.target.closest("[data-inplace] form");
      if (inPlace) inPlace.querySelector("button.btn-primary").click();
      else send(event);
    } else if (event.key === "Enter") goOn(event);
    else if (event.altKey && !event.ctrlKey && /^Key[A-Z]$/.test(event.code)) {
      const asked = document.querySelector(["key", "alt"]
        .map(name => `main [data-${name}="${event.code.slice(3).toLowerCase()}"]`).join());
      if (!asked) return;
      event.preventDefault();
      if (asked.matches("input")) asked.select();
      else asked.click();
    }
  });

  // --- what comes back
  const focus = element => element?.focus({ preventScroll: false });
  const begin = place => focus(place.querySelector(".is-invalid") || place.querySelector("[data-begin] :is(input, select, textarea)"));

  /** A step's form beside the desk's own: its fields must not be called like those. */
  let taken = 0;
  const rename = place => {
    taken++;
    const mine = id => `inplace${taken}-${id}`;
    place.querySelectorAll("[id]").forEach(it => { it.id = mine(it.id); });
    ["for", "aria-describedby"].forEach(name => place.querySelectorAll(`[${name}]`)
      .forEach(it => it.setAttribute(name, mine(it.getAttribute(name)))));
  };
  const firstEmpty = place => [...place.querySelectorAll("input:not([type=hidden]), select, textarea")].find(it => !it.value);

  document.addEventListener("htmx:afterSwap", event => {
    const place = event.detail.target;
    if (!place.matches("[data-inplace]")) return;
    rename(place);
    focus(firstEmpty(place));
  });
  document.addEventListener("htmx:afterSettle", event => {
    const place = event.detail.elt;
    if (place.id === "hits" && wanted) { wanted = false; hits()[0]?.click(); }
    if (place.id === "household") {
      document.getElementById("hits").replaceChildren();
      htmx.trigger(document.body, "household-chosen");
      focus(document.querySelector("#where [data-begin] input") || form().querySelector("#category-typed"));
    }
    if (place.id === "intake") {
      if (place.querySelector(".is-invalid") || !place.querySelector(".intake-logged")) begin(place);
      else focus(q());
    }
  });
  // A boosted form would take the page's address along, whatever it inherits.
  document.addEventListener("htmx:beforeHistoryUpdate", event => {
    if (event.detail.target.matches("[data-inplace]")) Object.assign(event.detail.history, { type: "replace", path: location.pathname + location.search });
  });
  const unsent = event => {
    const mine = event.detail.elt.closest?.("#log");
    if (!mine || event.detail.elt !== mine) return;
    delete mine.dataset.sent;
    const note = mine.querySelector("[data-unsent]");
    note.hidden = false;
    note.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("htmx:sendError", unsent);
  document.addEventListener("htmx:responseError", unsent);
})();
