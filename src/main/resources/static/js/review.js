// The review by keyboard. Every key presses a button or follows a link that is on the page; without this the page works the same.
const keys = document.getElementById("keys");
const on = document.getElementById("keys-on");
const live = document.getElementById("live");
const presses = {
  Enter: "review-confirm", r: "review-reject", c: "review-correct", u: "review-undo", n: "review-next",
  j: "match-after", ArrowDown: "match-after", k: "match-before", ArrowUp: "match-before" };

keys.hidden = false;
try { on.checked = localStorage.getItem("keys") !== "off"; } catch { /* private browsing */ }
on.addEventListener("change", () => {
  try { localStorage.setItem("keys", on.checked ? "on" : "off"); } catch { /* private browsing */ }
});

const now = () => document.getElementById("review-now");

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (event.key === "Escape" && event.target.closest("#review-correct")) {
    document.getElementById("review-correct").open = false;
    now().focus();
    return;
  }
  if (typing || !on.checked) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary, label")) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#frame, .match-list, details")) return;
  const element = document.getElementById(presses[event.key] ?? (event.key === "Enter" ? "review-next" : ""))
    ?? (event.key === "Enter" ? document.getElementById("review-next") : null);
  if (!element) return;
  event.preventDefault();
  if (element.id === "review-correct") {
    element.open = true;
    const field = element.querySelector("input:not([type=hidden]), select, textarea");
    field.focus();
    field.select?.();
  } else element.click();
});

// what was decided is gone from the page: the next value is said and takes its place
document.addEventListener("swapped", () => {
  const count = document.getElementById("review-count");
  if (document.activeElement === document.body) now()?.focus({ preventScroll: true });
  if (live && count) live.textContent = count.textContent;
});

// places are too many for a list: those that begin like what is typed
let asked = 0;
document.addEventListener("input", async event => {
  const field = event.target.closest("input[data-places]");
  const list = document.getElementById("choices");
  if (!field || !list || field.value.length < 2) return;
  const mine = ++asked;
  let found;
  try {
    const answer = await fetch("/relecture/lieux?q=" + encodeURIComponent(field.value));
    found = answer.ok ? await answer.json() : [];
  } catch { return; }
  if (mine !== asked) return;
  list.replaceChildren(...found.map(each => {
    const option = document.createElement("option");
    option.value = each;
    return option;
  }));
});
