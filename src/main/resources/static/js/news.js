// What the server says has changed, as events on the document: "news:inbox", "news:board", "news:beat", "news:lost". One stream
// for all tabs of a browser: the tab that holds the lock listens and passes on what it hears; when it goes, another one takes over.
(() => {
  const { events, reader } = document.querySelector("script[data-news]").dataset;
  const NAMES = ["inbox", "board", "beat"];
  const AGAIN = 2_000;
  const others = "BroadcastChannel" in window ? new BroadcastChannel("qiantai-news-" + reader) : null;
  const here = news => document.dispatchEvent(new CustomEvent("news:" + news.name, { detail: news.topic }));
  const everywhere = news => { here(news); others?.postMessage(news); };
  if (others) others.onmessage = event => here(event.data);

  let source = null;
  let again = 0;
  const listen = () => {
    clearTimeout(again);
    source?.close();
    source = new EventSource(events);
    NAMES.forEach(name => source.addEventListener(name, event => everywhere({ name, topic: event.data })));
    // After a silence everything may have changed.
    source.addEventListener("open", () => everywhere({ name: "open" }));
    source.addEventListener("error", () => {
      everywhere({ name: "lost" });
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN);
    });
  };
  const rest = () => { clearTimeout(again); source?.close(); source = null; };

  let leave = null;
  const join = () => {
    if (leave) return;
    const turn = new AbortController();
    leave = () => { leave = null; turn.abort(); rest(); };
    if (!navigator.locks) { listen(); return; }
    navigator.locks.request("qiantai-news-" + reader, { signal: turn.signal }, () => new Promise(done => {
      leave = () => { leave = null; rest(); done(); };
      listen();
    })).catch(() => { /* left before its turn */ });
  };
  addEventListener("pagehide", () => leave?.());
  addEventListener("pageshow", join);
  // Without locks each tab listens for itself, and only while somebody looks at it.
  if (!navigator.locks) document.addEventListener("visibilitychange", () => document.hidden ? leave?.() : join());
  join();
})();
