// Runs before anything is painted: the chosen appearance, when one was chosen.
(() => {
  const chosen = (() => { try { return localStorage.getItem("appearance"); } catch { return null; } })();
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.appearance = chosen;
})();
