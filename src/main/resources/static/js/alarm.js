// The banner of running emergencies: its clock ticks, and at the desk a bell rings until somebody is on the way.
(() => {
  const place = document.getElementById("alarms");
  if (!place) return;
  const KEY = "qiantai.alarms.muted";
  let audio;

  // What was muted stays so on every page of this browser; another emergency rings anew.
  const muted = () => (localStorage.getItem(KEY) || "").split(" ").filter(Boolean);
  const ringing = () => [...place.querySelectorAll('[data-ring="true"]')].map(item => item.dataset.alarm);
  const unheard = () => ringing().filter(number => !muted().includes(number));

  const two = number => String(number).padStart(2, "0");
  const tick = () => place.querySelectorAll(".alarm-clock").forEach(clock => {
    const seconds = Math.round((Date.parse(clock.dateTime) - Date.now()) / 1000);
    const length = Math.abs(seconds);
    clock.textContent = (seconds < 0 ? clock.dataset.late : clock.dataset.left)
      .replace("{0}", Math.floor(length / 60) + ":" + two(length % 60));
    clock.classList.toggle("is-late", seconds < 0);
  });

  const tone = (at, pitch) => {
    const sound = audio.createOscillator();
    const loudness = audio.createGain();
    sound.frequency.value = pitch;
    loudness.gain.setValueAtTime(.2, at);
    loudness.gain.exponentialRampToValueAtTime(.001, at + .45);
    sound.connect(loudness).connect(audio.destination);
    sound.start(at);
    sound.stop(at + .5);
  };
  const ring = () => {
    // Until somebody has touched the page, the browser keeps it silent.
    if (!unheard().length || !navigator.userActivation?.hasBeenActive) return;
    try {
      audio = audio || new AudioContext();
      [880, 660, 880, 660].forEach((pitch, i) => tone(audio.currentTime + i * .5, pitch));
    } catch (_) { /* no sound on this machine: the banner is there */ }
  };

  const show = () => {
    tick();
    const button = place.querySelector("[data-mute]");
    if (!button) return;
    button.hidden = !ringing().length;
    const silent = !unheard().length;
    button.textContent = silent ? button.dataset.ringText : button.dataset.muteText;
    button.setAttribute("aria-pressed", String(silent));
  };

  place.addEventListener("click", event => {
    if (!event.target.closest("[data-mute]")) return;
    localStorage.setItem(KEY, unheard().length ? ringing().join(" ") : "");
    show();
  });
  place.addEventListener("htmx:afterSwap", () => { show(); ring(); });
  setInterval(tick, 1000);
  show();
})();
