// The printed page: drawn by pdf.js under the marks that the server made. Without this the page's text is read instead.
const desk = document.getElementById("document");
const frame = document.getElementById("frame");
const paper = document.getElementById("paper");
const canvas = document.getElementById("canvas");
const words = document.getElementById("words");
const problem = document.getElementById("viewer-problem");
const parts = ["part-pages", "part-marks", "part-summary", "part-text", "part-matches"];
let pdf = null, drawing = null, zoom = 1, turn = 0;

const pageNumber = () => Number(document.getElementById("jump-page")?.value) || 1;

// What is asked for comes into view inside its own box, the page as a whole stays where it is.
const reveal = (box, element, share) => {
  if (!element || box.scrollHeight <= box.clientHeight) return;
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = Math.max(0, top - box.clientHeight * share);
};

const show = () => {
  reveal(frame, document.querySelector(".box-current"), 0.3);
  const list = document.querySelector(".match-list");
  if (list) reveal(list, list.querySelector("[aria-current]"), 0.2);
};

const draw = async () => {
  const mine = ++turn;
  drawing?.cancel();
  const page = await pdf.getPage(pageNumber());
  if (mine !== turn) return;
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.max(0.2, (frame.clientWidth - 2) / plain.width) * zoom;
  const viewport = page.getViewport({ scale });
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  const sheet = document.createElement("canvas");
  sheet.width = Math.floor(viewport.width * sharp);
  sheet.height = Math.floor(viewport.height * sharp);
  drawing = page.render({
    canvas: sheet, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] });
  try {
    await drawing.promise;
  } catch (stopped) {
    if (stopped?.name === "RenderingCancelledException") return;
    throw stopped;
  }
  if (mine !== turn) return;
  paper.style.width = viewport.width + "px";
  paper.style.height = viewport.height + "px";
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  canvas.getContext("2d").drawImage(sheet, 0, 0);
  paper.style.setProperty("--total-scale-factor", String(scale));
  paper.style.setProperty("--scale-factor", String(scale));
  words.replaceChildren();
  const layer = new library.TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  show();
  frame.dataset.drawn = String(pageNumber());
  await layer.render();
};

// Pages and matches are addresses: the server's answer replaces what changes, the document stays open.
const parser = new DOMParser();
const go = async (address, push) => {
  let answer;
  try {
    answer = await fetch(address);
  } catch {
    location.href = address;
    return;
  }
  if (!answer.ok) { location.href = address; return; }
  await swap(answer, address, push);
  await draw();
};

// What a form decides is answered by the page that shows it done; what is refused is shown as without this script.
let deciding = false;
const decide = async form => {
  if (deciding) return;
  deciding = true;
  try {
    const answer = await fetch(form.action, { method: "post", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) { location.href = answer.url; return; }
    await swap(answer, answer.url, true);
  } catch {
    form.submit();
    return;
  } finally {
    deciding = false;
  }
  await draw();
};

const swap = async (answer, address, push) => {
  const next = parser.parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.id;
  if (push) history.pushState(null, "", address);
  document.title = next.title;
  for (const id of parts) {
    const old = document.getElementById(id), fresh = next.getElementById(id);
    if (old && fresh) old.replaceWith(document.importNode(fresh, true));
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (push && !matchMedia("(min-width: 60rem)").matches) (document.getElementById("review-now") ?? document.getElementById("part-pages")).scrollIntoView();
  document.dispatchEvent(new CustomEvent("swapped"));
};

let library = null;
const open = async () => {
  library = await import(desk.dataset.library);
  library.GlobalWorkerOptions.workerSrc = desk.dataset.worker;
  const loading = library.getDocument({
    url: desk.dataset.pdf, standardFontDataUrl: desk.dataset.fonts, wasmUrl: desk.dataset.wasm, useWorkerFetch: true,
    cMapUrl: desk.dataset.fonts, isEvalSupported: false, enableXfa: false, disableAutoFetch: true, verbosity: 0 });
  pdf = await loading.promise;
  frame.hidden = false;
  document.getElementById("zoom").hidden = false;
  document.getElementById("page-words").open = false;
  await draw();
};

const fail = () => {
  frame.hidden = true;
  document.getElementById("zoom").hidden = true;
  document.getElementById("page-words").open = true;
  problem.textContent = desk.dataset.failed;
  problem.hidden = false;
};

if (desk.dataset.pdf) {
  open().then(() => {
    desk.addEventListener("click", event => {
      const link = event.target.closest("a[href]");
      if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const address = new URL(link.href);
      if (address.pathname !== location.pathname || !address.searchParams.has("page") || link.hasAttribute("download")) return;
      event.preventDefault();
      go(address, true).catch(fail);
    });
    desk.addEventListener("submit", event => {
      if ("leaves" in event.target.dataset) return;
      if (event.target.method === "post") {
        event.preventDefault();
        decide(event.target).catch(fail);
        return;
      }
      const address = new URL(event.target.action);
      address.search = String(new URLSearchParams(new FormData(event.target)));
      event.preventDefault();
      go(address.href, true).catch(fail);
    });
    addEventListener("popstate", () => go(location.href, false).catch(fail));
    const scale = factor => { zoom = Math.min(4, Math.max(0.5, zoom * factor)); draw().catch(fail); };
    document.getElementById("smaller").addEventListener("click", () => scale(1 / 1.25));
    document.getElementById("larger").addEventListener("click", () => scale(1.25));
    let wide = frame.clientWidth;
    new ResizeObserver(() => {
      if (Math.abs(frame.clientWidth - wide) < 8) return;
      wide = frame.clientWidth;
      draw().catch(fail);
    }).observe(frame);
  }).catch(fail);
} else show();
