// A technician's steps without a signal: what was typed is kept on the phone, and sent in its order, once, when the signal is
// back. The form's token makes "once" true at the server: a step whose answer was lost is sent again and changes nothing.
(() => {
  const box = document.getElementById("outbox");
  if (!box || !window.indexedDB) return;
  const me = box.dataset.reader;
  const csrf = document.querySelector('meta[name="csrf"]');
  const PATIENCE = 20_000;
  const AGAIN = 15_000;

  // --- what is kept: one entry a form, by its token
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open("qiantai-outbox", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("steps", { keyPath: "token" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const stored = async (mode, act) => {
    const request = act((await opened).transaction("steps", mode).objectStore("steps"));
    return new Promise((done, failed) => {
      request.transaction.oncomplete = () => done(request.result);
      request.transaction.onabort = () => failed(request.transaction.error);
    });
  };
  const kept = async () => (await stored("readonly", steps => steps.getAll()))
    .filter(entry => entry.user === me).sort((one, other) => one.at - other.at);
  const keep = async entry => {
    const before = (await kept()).find(other => other.token === entry.token);
    await stored("readwrite", steps => steps.put({ ...entry, at: before?.at ?? entry.at }));
  };
  const drop = token => stored("readwrite", steps => steps.delete(token));

  // --- sending
  const send = entry => {
    const files = entry.fields.some(([, value]) => value instanceof Blob);
    const body = files ? new FormData() : new URLSearchParams();
    entry.fields.forEach(([name, value]) => body.append(name, value));
    return fetch(entry.url, { method: "POST", body, headers: { [csrf.dataset.header]: csrf.content }, signal: AbortSignal.timeout(PATIENCE) });
  };
  const outcome = answer => {
    if (answer.status === 401 || new URL(answer.url).pathname.endsWith("/login")) return "sign-in";
    if (answer.redirected) return "sent";
    return answer.status >= 500 ? "later" : "refused";
  };
  const subject = entry => new URL(entry.url).pathname.split("/")[2];

  /** Sends what is kept, the oldest first; a step that is refused holds back those behind it on the same order. */
  const empty = async () => {
    const held = new Set();
    let last = null;
    for (const entry of await kept()) {
      if (entry.refused || held.has(subject(entry))) { held.add(subject(entry)); continue; }
      let answer;
      try { answer = await send(entry); } catch { break; }
      const became = outcome(answer);
      if (became === "sent") {
        await drop(entry.token);
        last = answer.url;
      } else if (became === "refused") {
        await keep({ ...entry, refused: answer.status });
        held.add(subject(entry));
      } else {
        box.querySelector("[data-sign-in]").hidden = became !== "sign-in";
        break;
      }
    }
    await show();
    return last;
  };
  const flush = async () => {
    if (!(await kept()).length) return;
    const here = new Set([...document.forms].map(form => form.action));
    const mine = (await kept()).some(entry => here.has(entry.url));
    const last = navigator.locks
      ? await navigator.locks.request("qiantai-outbox", { ifAvailable: true }, lock => lock && empty())
      : await empty();
    // The page is not what it was; what somebody is typing on another one is left alone.
    if (last && mine) location.assign(last);
    else if (last && !document.querySelector("main :is(textarea, input[type=text])")) location.reload();
  };

  // --- what is said
  const show = async () => {
    const entries = await kept();
    const waiting = entries.filter(entry => !entry.refused);
    box.hidden = !entries.length;
    box.querySelector("[data-title]").textContent = waiting.length
      ? box.dataset.waiting.replace("%n", waiting.length) : box.dataset.refused;
    const list = box.querySelector("[data-list]");
    list.replaceChildren(...entries.map(entry => {
      const line = box.querySelector("template").content.firstElementChild.cloneNode(true);
      line.dataset.kept = entry.token;
      line.querySelector("[data-what]").textContent = entry.what;
      line.querySelector("time").textContent = new Date(entry.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      line.querySelector("[data-refusal]").hidden = !entry.refused;
      line.querySelector("[data-open]").href = new URL(entry.url).pathname;
      line.querySelector("[data-open]").hidden = !entry.refused;
      const remove = line.querySelector("[data-drop]");
      remove.hidden = !entry.refused;
      remove.addEventListener("click", async () => { await drop(entry.token); await show(); });
      return line;
    }));
    box.querySelector("[data-send]").hidden = !waiting.length;
    for (const form of document.forms)
      if (form.querySelectorAll(":scope > button").length && waiting.some(entry => entry.url === form.action)) {
        const button = form.querySelector("button");
        button.disabled = true;
        button.textContent = box.dataset.kept;
      }
  };

  const label = button => [...(button?.childNodes || [])].filter(node => node.nodeName !== "KBD").map(node => node.textContent).join("").trim();
  addEventListener("submit", async event => {
    const form = event.target;
    const button = event.submitter;
    const url = button?.hasAttribute("formaction") ? button.formAction : form.action;
    if (event.defaultPrevented || form.method !== "post" || !form.elements.token) return;
    if (button?.name) return; // It looks something up; the step itself is sent by the button without a name.
    if (!/^\/(orders|attachments)\//.test(new URL(url).pathname)) return;
    event.preventDefault();
    const fields = [...new FormData(form, button)].filter(([name]) => name !== "_csrf");
    const entry = { token: form.elements.token.value, user: me, at: Date.now(), url, fields, what: `${url.split("/")[4]} ${label(button)}` };
    try {
      // What was kept earlier goes first: an arrival before the completion.
      if ((await kept()).some(other => !other.refused)) throw new Error("others wait");
      const answer = await send(entry);
      const became = outcome(answer);
      if (became === "sent") return location.assign(answer.url);
      if (became === "refused") {
        // Its own page says what is wrong, beside the field; nothing has been done yet.
        form.action = url;
        return HTMLFormElement.prototype.submit.call(form);
      }
      throw new Error(became);
    } catch {
      await keep(entry);
      delete form.dataset.sent;
      await show();
      box.scrollIntoView({ block: "nearest" });
      await flush();
    }
  });

  box.querySelector("[data-send]").addEventListener("click", flush);
  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  setInterval(flush, AGAIN);
  show().then(flush);

  // Pages already seen open without a signal, and so does the next step of each order.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register(box.dataset.worker).then(() => navigator.serviceWorker.ready).then(() => {
      document.querySelectorAll(".big-step a[href]").forEach(link => { fetch(link.href, { headers: { "X-Ahead": "true" } }).catch(() => {}); });
    }).catch(() => {});
  }
})();
