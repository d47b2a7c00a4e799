// The count of unread notices in the head, told anew when the server says that the inbox has changed.
(() => {
  const place = document.querySelector("[data-inbox]");
  if (!place || !window.htmx) return;
  const news = document.querySelector("[data-inbox-news]");
  const title = document.title;
  const POLL = 60_000;
  let known = null;
  let source = null;

  const ask = () => htmx.trigger(place, "inbox-changed");
  place.addEventListener("htmx:afterSwap", () => {
    const badge = place.querySelector("[data-count]");
    const count = Number(badge?.dataset.count ?? 0);
    document.title = count > 0 ? `(${badge.dataset.shown}) ${title}` : title;
    if (known !== null && count > known) news.textContent = badge.dataset.news;
    known = count;
  });

  // Only the page one looks at listens: a browser opens few connections to one server.
  const listen = () => {
    if (document.hidden || source) return;
    source = new EventSource(place.dataset.events);
    source.addEventListener("inbox", ask);
    source.addEventListener("open", ask);
  };
  const rest = () => { source?.close(); source = null; };
  document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);

  // Where a proxy keeps events back, or the server is away, it asks by itself.
  setTimeout(() => { if (known === null) ask(); }, 2_000);
  setInterval(() => {
    if (document.hidden || source?.readyState === EventSource.OPEN) return;
    rest();
    listen();
    ask();
  }, POLL);
  listen();
})();
