// Shows the page anew when its content was saved, and puts the mistakes above it. Only `schakel serve` has this program.

(() => {
  const { page, mistakes } = document.currentScript.dataset;
  const closed = "schakel-mistakes-closed";
  let shown = mistakes;
  let events = null;

  const box = () => document.getElementById("schakel-mistakes");
  const remember = () => {
    const details = box().querySelector("details");
    if (!details) return sessionStorage.removeItem(closed);
    details.open = !sessionStorage.getItem(closed);
    details.addEventListener("toggle", () =>
      details.open ? sessionStorage.removeItem(closed) : sessionStorage.setItem(closed, "yes"));
  };

  const renew = async number => {
    const answer = await fetch(`/_schakel/mistakes?page=${encodeURIComponent(location.pathname)}`);
    if (!answer.ok) return;
    shown = number;
    box().innerHTML = await answer.text();
    remember();
  };

  // A browser keeps few connections to one server: a page that nobody sees gives its own back.
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/_schakel/events");
      events.addEventListener("page", event => event.data !== page && location.reload());
      events.addEventListener("mistakes", event => event.data !== shown && renew(event.data));
    }
  };

  remember();
  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", event => event.persisted && location.reload());
})();
