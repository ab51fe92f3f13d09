// Everything here is a convenience: each page works without it.
(() => {
  "use strict";
  const live = document.getElementById("live");
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  const say = text => {
    if (!live) return;
    live.textContent = text;
    setTimeout(() => { live.textContent = ""; }, 2500);
  };

  // light or dark
  const appearance = document.getElementById("appearance");
  if (appearance) {
    const root = document.documentElement;
    const isDark = () => root.dataset.appearance
      ? root.dataset.appearance === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const show = () => { appearance.textContent = isDark() ? appearance.dataset.light : appearance.dataset.dark; };
    appearance.hidden = false;
    appearance.addEventListener("click", () => {
      root.dataset.appearance = isDark() ? "light" : "dark";
      try { localStorage.setItem("appearance", root.dataset.appearance); } catch { /* private browsing */ }
      show();
    });
    show();
  }

  // browsers without ::details-content: open what is folded where there is room for it
  if (!CSS.supports("selector(::details-content)")) {
    if (matchMedia("(min-width: 60rem)").matches) for (const fold of document.querySelectorAll("details.fold")) fold.open = true;
    if (matchMedia("(min-width: 76rem)").matches) document.getElementById("menu").open = true;
  }

  // the menu goes away at a key, or when one turns elsewhere
  const menu = document.getElementById("menu");
  const folded = () => menu.open && !matchMedia("(min-width: 76rem)").matches;
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !folded()) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", event => { if (folded() && !menu.contains(event.target)) menu.open = false; });

  // forms send no empty field, so that addresses stay short
  for (const form of document.querySelectorAll("form[method=get]")) {
    form.addEventListener("submit", () => {
      for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
      setTimeout(() => { for (const field of form.elements) field.disabled = false; }, 0);
    });
  }

  // copy a quotation with its reference
  const copy = async text => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await copy(button.dataset.copy);
      say(live.dataset.copied);
    });
  }
  for (const button of document.querySelectorAll("button.copy-all")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const all = [...document.querySelectorAll("button.copy")].map(each => each.dataset.copy);
      await copy([...new Set(all)].join("\n\n"));
      say(live.dataset.copied);
    });
  }
  for (const button of document.querySelectorAll("button.print")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      document.documentElement.classList.toggle("whole", button.classList.contains("print-all"));
      print();
    });
  }

  // the address of a search, copied or kept in this browser
  for (const button of document.querySelectorAll("button.copy-link")) {
    button.hidden = false;
    button.addEventListener("click", async () => { await copy(location.href); say(button.dataset.copied); });
  }
  const kept = {
    read: () => { try { const list = JSON.parse(localStorage.getItem("searches") || "[]"); return Array.isArray(list) ? list : []; } catch { return []; } },
    write: list => { try { localStorage.setItem("searches", JSON.stringify(list.slice(0, 30))); } catch { /* private browsing */ } }
  };
  for (const button of document.querySelectorAll("button.save-search")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const address = location.pathname + location.search;
      kept.write([{ name: button.dataset.name, address }, ...kept.read().filter(each => each.address !== address)]);
      say(button.dataset.saved);
    });
  }
  const saved = document.getElementById("saved");
  const list = saved && saved.querySelector("ul");
  const drawSaved = () => {
    const all = kept.read().filter(each => typeof each.address === "string" && each.address.startsWith("/?"));
    saved.hidden = all.length === 0;
    list.replaceChildren(...all.map(each => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = each.address;
      link.textContent = String(each.name);
      const forget = document.createElement("button");
      forget.type = "button";
      forget.className = "quiet";
      forget.textContent = saved.dataset.remove;
      forget.setAttribute("aria-label", saved.dataset.remove + " " + each.name);
      forget.addEventListener("click", () => { kept.write(kept.read().filter(other => other.address !== each.address)); drawSaved(); });
      item.append(link, forget);
      return item;
    }));
  };
  if (saved) drawSaved();

  // two to five reports to compare
  const compare = document.getElementById("compare");
  if (compare) {
    const picked = () => document.querySelectorAll("input[name=ids][form=compare]:checked").length;
    compare.addEventListener("submit", event => {
      if (picked() >= 2 && picked() <= 5) return;
      event.preventDefault();
      say(compare.dataset.few);
    });
  }

  // a definition goes away at a key
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const value = document.activeElement && document.activeElement.closest(".value, .defined") || document.querySelector(".value:hover, .defined:hover");
    if (!value) return;
    value.classList.add("hushed");
    value.addEventListener("mouseleave", () => value.classList.remove("hushed"), { once: true });
    value.addEventListener("focusout", () => value.classList.remove("hushed"), { once: true });
  });

  // search within a facet: all its values in this result, with their counts
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const find of document.querySelectorAll(".facet-find")) {
    const field = find.querySelector("input"), shown = find.querySelector("ul"), facet = find.dataset.facet;
    const own = [...find.parentElement.children].filter(each => each.matches("ul, .facet-more"));
    let values = null;
    const load = async () => {
      if (values) return;
      const query = new URLSearchParams(location.search);
      query.delete("page");
      query.set("facette", facet);
      const answer = await fetch("/valeurs?" + query);
      values = answer.ok ? await answer.json() : [];
    };
    const link = value => {
      const query = new URLSearchParams(location.search);
      query.delete("page");
      const others = query.getAll(facet).filter(each => each !== value.id);
      query.delete(facet);
      for (const each of others) query.append(facet, each);
      if (!value.selected) query.append(facet, value.id);
      return location.pathname + "?" + query;
    };
    const draw = async () => {
      const wanted = plain(field.value.trim());
      own.forEach(each => { each.hidden = wanted !== ""; });
      if (!wanted) { shown.replaceChildren(); return; }
      try { await load(); } catch { return; }
      const found = values.filter(each => each.count > 0 && plain(each.label).split(/[^a-z0-9]+/).some((word, at, all) => all.slice(at).join(" ").startsWith(wanted.replace(/[^a-z0-9]+/g, " ")))).slice(0, 20);
      shown.replaceChildren(...found.map(each => {
        const item = document.createElement("li"), anchor = document.createElement("a"), count = document.createElement("span"), unseen = document.createElement("span");
        anchor.href = link(each);
        const label = document.createElement("span");
        label.textContent = each.label;
        if (each.lang) label.lang = each.lang;
        anchor.append(label, " ");
        count.className = "count";
        count.textContent = each.count;
        unseen.className = "unseen";
        unseen.textContent = find.dataset.reports;
        anchor.append(count, unseen);
        item.append(anchor);
        return item;
      }));
      if (found.length === 0) {
        const none = document.createElement("li");
        none.className = "muted";
        none.textContent = find.dataset.none;
        shown.append(none);
      }
    };
    find.hidden = false;
    field.addEventListener("input", draw);
  }

  // the last questions asked in this browser
  const recent = {
    read: () => { try { const list = JSON.parse(localStorage.getItem("recent") || "[]"); return Array.isArray(list) ? list.filter(each => typeof each === "string") : []; } catch { return []; } },
    write: list => { try { localStorage.setItem("recent", JSON.stringify(list.slice(0, 10))); } catch { /* private browsing */ } }
  };
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && asked.trim() && document.querySelector("input[data-suggestions]")) {
    recent.write([asked.trim().slice(0, 200), ...recent.read().filter(each => each !== asked.trim())]);
  }

  // suggestions while typing (ARIA combobox)
  const box = document.querySelector("input[data-suggestions]");
  if (box) {
    const list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.suggestions);
    box.after(list);
    for (const [name, value] of [["role", "combobox"], ["aria-controls", "suggestions"], ["aria-expanded", "false"], ["aria-autocomplete", "list"]]) box.setAttribute(name, value);
    let timer = 0, asked = 0, at = -1, found = [];
    const close = () => { list.hidden = true; at = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
    const choose = each => {
      const address = new URL(location.href);
      const query = new URLSearchParams();
      if (each.kind === "forget") { recent.write([]); found = []; draw(); close(); return; }
      if (each.kind === "recent") { query.set("q", each.label); location.href = (address.pathname === "/ce-qui-a-marche" ? "/ce-qui-a-marche?" : "/?") + query; return; }
      if (each.kind === "title") { location.href = "/rapports/" + each.id; return; }
      query.set(each.kind === "place" ? "place" : each.scheme, each.id);
      location.href = (address.pathname === "/ce-qui-a-marche" ? "/ce-qui-a-marche?" : "/?") + query;
    };
    const draw = () => {
      list.replaceChildren(...found.map((each, i) => {
        const item = document.createElement("li");
        item.id = "suggestion-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const label = document.createElement("span");
        label.textContent = each.label;
        if (each.lang) label.lang = each.lang;
        const kind = document.createElement("span");
        kind.className = "muted";
        kind.textContent = each.kind === "forget" ? "" : box.dataset[each.kind] + (each.kind === "title" || each.kind === "recent" ? "" : " · " + each.count);
        item.append(label, kind);
        item.addEventListener("mousedown", event => { event.preventDefault(); choose(each); });
        return item;
      }));
      list.hidden = found.length === 0;
      box.setAttribute("aria-expanded", String(found.length > 0));
      at = -1;
    };
    const move = step => {
      if (list.hidden) return;
      at = (at + step + found.length + 1) % (found.length + 1);
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
      if (at < found.length) box.setAttribute("aria-activedescendant", "suggestion-" + at);
      else box.removeAttribute("aria-activedescendant");
    };
    const before = typed => recent.read().filter(each => plain(each).startsWith(plain(typed)) && each !== typed).map(each => ({ kind: "recent", label: each }));
    const drawRecent = () => {
      const all = before("");
      found = all.length === 0 ? [] : [...all.slice(0, 5), { kind: "forget", label: box.dataset.forget }];
      draw();
    };
    box.addEventListener("focus", () => { if (box.value.trim() === "") drawRecent(); });
    box.addEventListener("input", () => {
      clearTimeout(timer);
      const typed = box.value.trim();
      if (typed.length < 2) { if (typed === "") drawRecent(); else close(); return; }
      timer = setTimeout(async () => {
        const mine = ++asked;
        try {
          const answer = await fetch("/completions?q=" + encodeURIComponent(typed.slice(0, 200)));
          if (!answer.ok || mine !== asked) return;
          found = [...before(typed).slice(0, 2), ...await answer.json()];
          draw();
        } catch { close(); }
      }, 150);
    });
    box.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") { event.preventDefault(); move(1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); move(-1); }
      else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
      else if (event.key === "Enter" && !list.hidden && at >= 0 && at < found.length) { event.preventDefault(); choose(found[at]); }
    });
    box.addEventListener("blur", close);
  }

  // files dropped or chosen
  const drop = document.getElementById("drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    const problem = document.getElementById("drop-problem");
    const fail = text => { problem.textContent = text; problem.hidden = false; };
    const readable = /\.(pdf|docx|odt|pptx|odp|html?|txt|zip)$/i;
    const send = files => {
      if (files.length === 0) { fail(drop.dataset.failed); return; }
      if (files.length > Number(drop.dataset.most)) { fail(drop.dataset.tooMany); return; }
      problem.hidden = true;
      const body = new FormData();
      for (const file of files) body.append("files", file, file.name);
      const request = new XMLHttpRequest();
      const bar = document.getElementById("sent");
      const text = document.getElementById("sending-text");
      document.getElementById("sending").hidden = false;
      request.upload.addEventListener("progress", event => {
        bar.value = event.total ? 100 * event.loaded / event.total : 0;
        text.textContent = drop.dataset.sending.replace("SHARE", percent.format(bar.value / 100));
      });
      request.addEventListener("load", () => {
        if (request.status === 202) { location.href = "/imports/" + encodeURIComponent(JSON.parse(request.responseText).id); return; }
        document.getElementById("sending").hidden = true;
        let detail = drop.dataset.failed;
        try { detail = JSON.parse(request.responseText).detail || detail; } catch { /* not ours */ }
        fail(detail);
      });
      request.addEventListener("error", () => { document.getElementById("sending").hidden = true; fail(drop.dataset.failed); });
      request.open("POST", "/api/imports");
      const mark = drop.querySelector("input[name=_csrf]");
      if (mark) request.setRequestHeader("X-CSRF-TOKEN", mark.value);
      request.send(body);
    };
    drop.addEventListener("submit", event => { event.preventDefault(); send(input.files); });
    for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.remove("over"); });
    // a folder that is dropped gives its files, one level after the other
    const inside = entry => new Promise((done, failed) => {
      if (entry.isFile) { entry.file(file => done(readable.test(file.name) ? [file] : []), failed); return; }
      const reader = entry.createReader(), all = [];
      const more = () => reader.readEntries(async some => {
        if (some.length === 0) { done(all); return; }
        for (const each of some) all.push(...await inside(each));
        more();
      }, failed);
      more();
    });
    drop.addEventListener("drop", async event => {
      const entries = [...event.dataTransfer.items || []].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
      const plain = event.dataTransfer.files;
      if (!entries.some(entry => entry.isDirectory)) { send(plain); return; }
      try { send((await Promise.all(entries.map(inside))).flat()); } catch { fail(drop.dataset.failed); }
    });
    const folder = document.getElementById("folder");
    if (folder && "webkitdirectory" in folder) {
      document.getElementById("folder-part").hidden = false;
      folder.addEventListener("change", () => send([...folder.files].filter(file => readable.test(file.name))));
    }
  }

  // an import that runs: told by the server, asked for where that fails
  const job = document.getElementById("job");
  if (job && job.dataset.done === "false") {
    const address = "/imports/" + encodeURIComponent(job.dataset.id) + "/lignes";
    let wanted = false, busy = false;
    const pace = document.getElementById("pace");
    const seen = () => { const now = job.querySelector(".progress").dataset; return { ended: Number(now.ended), total: Number(now.total), pages: Number(now.pages), at: Date.now() }; };
    const first = seen();
    const tellPace = () => {
      const now = seen(), minutes = (now.at - first.at) / 60000, files = now.ended - first.ended;
      if (files < 1 || minutes < 0.05) return;
      const left = (now.total - now.ended) * minutes / files;
      pace.textContent = pace.dataset.pace.replace("FILES", Math.max(1, Math.round(files / minutes))).replace("PAGES", Math.round(Math.max(0, now.pages - first.pages) / minutes))
        + " · " + (left < 1 ? pace.dataset.soon : pace.dataset.left.replace("MINUTES", Math.ceil(left)));
      pace.hidden = now.ended === now.total;
    };
    const refresh = async () => {
      if (busy) { wanted = true; return; }
      busy = true;
      try {
        const answer = await fetch(address);
        if (answer.ok) job.innerHTML = await answer.text();
        tellPace();
      } catch { /* the next event or poll tries again */ }
      setTimeout(() => { busy = false; if (wanted) { wanted = false; refresh(); } }, 500);
    };
    const finish = () => { location.reload(); };
    const poll = () => setInterval(async () => {
      await refresh();
      try {
        const answer = await fetch("/api/imports/" + encodeURIComponent(job.dataset.id));
        if (answer.ok && (await answer.json()).state === "DONE") finish();
      } catch { /* later */ }
    }, 2000);
    if (window.EventSource) {
      const events = new EventSource("/api/imports/" + encodeURIComponent(job.dataset.id) + "/events");
      events.addEventListener("item", refresh);
      events.addEventListener("done", () => { events.close(); finish(); });
      let errors = 0;
      events.onerror = () => { if (++errors > 3) { events.close(); poll(); } };
    } else poll();
  }
})();
