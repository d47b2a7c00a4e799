// The live board: fetched anew when the server says that something has changed, and changed only where it differs, so that
// focus, scroll and open forms stay. Times tick here.
(() => {
  const board = document.getElementById("board");
  const stale = document.querySelector("[data-stale]");
  const news = document.querySelector("[data-board-news]");
  const SILENCE = 60_000;
  const ahead = Date.parse(board.dataset.now) - Date.now();
  const now = () => Date.now() + ahead;

  // --- times
  const words = (pattern, value) => board.dataset[pattern].replace("{0}", value);
  const span = seconds => {
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48) return words("days", Math.floor(hours / 24));
    return hours >= 1 ? words("hours", hours) : words("minutes", Math.max(1, Math.floor(seconds / 60)));
  };
  const clock = document.querySelector("[data-clock]");
  const tick = () => {
    board.querySelectorAll("[data-due]").forEach(it => {
      const seconds = (Date.parse(it.dateTime) - now()) / 1000;
      const text = words(seconds < 0 ? "late" : "left", span(Math.abs(seconds)));
      if (it.textContent !== text) it.textContent = text;
      it.classList.toggle("due-late", seconds < 0);
      it.classList.toggle("due-soon", seconds >= 0 && seconds < 7200);
    });
    if (clock) clock.textContent = new Date(now()).toLocaleTimeString(document.documentElement.lang,
      { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: board.dataset.zone });
  };

  // --- what has changed
  const busyForm = element => element.querySelector("[data-inplace]:not(:empty)");
  const isCard = element => element.matches(".board-card");
  /** A card is replaced, unless somebody is writing in it; a lane changes by its parts. */
  const renew = (mine, next) => {
    if (isCard(mine)) {
      if (busyForm(mine)) return mine;
      mine.replaceWith(next);
      htmx.process(next);
      return next;
    }
    mine.dataset.version = next.dataset.version;
    mine.dataset.count = next.dataset.count;
    mine.querySelector(".lane-title").innerHTML = next.querySelector(".lane-title").innerHTML;
    arrange(mine.querySelector(".lane-cards"), next.querySelector(".lane-cards"));
    mine.querySelector(".lane-empty")?.remove();
    const empty = next.querySelector(".lane-empty");
    if (empty) mine.append(empty);
    return mine;
  };
  const arrange = (mine, next) => {
    const left = new Map([...mine.children].map(child => [child.id, child]));
    const there = new Set([...next.children].map(child => child.id));
    const stays = child => child && !there.has(child.id) && busyForm(child);
    let before = null;
    [...next.children].forEach(fresh => {
      let child = left.get(fresh.id);
      left.delete(fresh.id);
      if (!child) { child = fresh; mine.append(child); htmx.process(child); }
      else if (child.dataset.version !== fresh.dataset.version) child = renew(child, fresh);
      let place = before ? before.nextElementSibling : mine.firstElementChild;
      while (stays(place)) place = place.nextElementSibling;
      if (place !== child) mine.insertBefore(child, place);
      before = child;
    });
    left.forEach(child => { if (!busyForm(child)) child.remove(); });
  };
  /** Where the focus was: in an element that stays, or in its successor. */
  const keepFocus = change => {
    const focused = document.activeElement;
    const card = focused.closest?.("#board [id]");
    const at = card ? [...card.querySelectorAll("a, button, input, select, textarea")].indexOf(focused) : -1;
    change();
    if (document.activeElement === focused || !card) return;
    const target = focused.isConnected ? focused
      : document.getElementById(card.id)?.querySelectorAll("a, button, input, select, textarea")[at];
    target?.focus({ preventScroll: true });
  };
  const show = html => {
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("board");
    if (!next) return;
    const counts = new Map([...board.children].map(lane => [lane.id, lane.dataset.count]));
    keepFocus(() => arrange(board, document.adoptNode(next)));
    board.dataset.version = next.dataset.version;
    tick();
    news.textContent = [...board.children].filter(lane => counts.get(lane.id) !== lane.dataset.count)
      .map(lane => lane.querySelector(".lane-title").textContent.trim().replace(/\s+/g, " ")).join(", ");
  };

  // --- the server
  let heard = Date.now();
  let asking = false;
  let again = false;
  const isStale = yes => { stale.hidden = !yes; board.classList.toggle("is-stale", yes); };
  const ask = async () => {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(`${board.dataset.src}&known=${board.dataset.version}`, { headers: { "HX-Request": "true" } });
      if (answer.status === 401) { location.reload(); return; }
      if (!answer.ok) throw new Error(answer.status);
      if (answer.status === 200) show(await answer.text());
      heard = Date.now();
      isStale(false);
    } catch (_) {
      isStale(true);
    } finally {
      asking = false;
      if (again) { again = false; ask(); }
    }
  };
  // Many boards need not all come in the same instant.
  const soon = () => setTimeout(ask, Math.random() * 250);

  document.addEventListener("news:board", event => { if (event.detail === board.dataset.site) soon(); });
  document.addEventListener("news:open", soon);
  document.addEventListener("news:beat", () => { heard = Date.now(); if (!stale.hidden) soon(); });
  // A lost stream reports itself with every new try: waiting anew each time would mean never asking.
  let lost = 0;
  document.addEventListener("news:lost", () => { lost ||= setTimeout(() => { lost = 0; ask(); }, 3_000); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  // Where nothing is heard, it asks by itself; while it is stale, often.
  setInterval(() => { if (!stale.hidden || Date.now() - heard > SILENCE) ask(); }, 5_000);
  /** A form that is done or given up: what was kept for its sake is looked at again. */
  const release = place => {
    place.replaceChildren();
    [board, place.closest(".lane")].forEach(it => { if (it) it.dataset.version = ""; });
    ask();
  };
  document.addEventListener("htmx:afterSwap", event => {
    const place = event.detail.target;
    if (!place.matches("#board [data-inplace]") || place.querySelector("form")) return;
    setTimeout(() => release(place), place.querySelector("[data-testid=flash]") ? 1_500 : 0);
  });
  setInterval(tick, 1_000);
  tick();
})();
