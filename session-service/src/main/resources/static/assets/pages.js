// Comforts of the pages of records; every page works without them.

// ---- time zone: the server shows and reads times in the one that the browser is in

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes("plumbline-zone=")) {
  document.cookie = `plumbline-zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  if (document.body.dataset.zoneWanted && document.cookie.includes("plumbline-zone=")) {
    location.reload();
  }
}

// ---- what went wrong gets the focus

document.querySelector("#faults, #conflict, #refusal")?.focus();

// ---- a part of the page that could not be asked for: what was typed stays, and nobody waits in vain

document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) {
    document.getElementById("log-in-ended")?.removeAttribute("hidden");
  }
});
const progress = document.getElementById("record-progress");
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  progress?.addEventListener(failure, () => {
    const away = document.createElement("p");
    away.className = "note";
    away.textContent = progress.dataset.away;
    progress.replaceChildren(away);
  });
}

// ---- a file may be dropped anywhere on its page

const file = document.getElementById("file");
const drop = file?.closest(".drop");
if (drop) {
  const over = (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      drop.classList.toggle("over", event.type === "dragover");
    }
  };
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", over);
  document.addEventListener("drop", (event) => {
    over(event);
    if (event.dataTransfer?.files.length) {
      file.files = event.dataTransfer.files;
      file.focus();
    }
  });
}

// ---- the fields of needling open with its modalities

const needling = document.getElementById("needling");
document.getElementById("f-modality")?.addEventListener("change", (event) => {
  if (/needling|acupuncture/.test(event.target.value)) {
    needling.open = true;
  }
});

// ---- combobox after the ARIA authoring practices: typing searches, arrows choose, Enter takes, Escape leaves

function combobox(box) {
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let at = -1;

  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];

  function mark(index) {
    const all = options();
    at = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, i) => {
      option.id = `${list.id}-${i}`;
      option.setAttribute("aria-selected", String(i === at));
    });
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  }

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      at = -1;
      input.removeAttribute("aria-activedescendant");
    }
  }

  function take(option) {
    input.value = option.querySelector(".term").textContent;
    show(false);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  list.addEventListener("htmx:afterSwap", () => {
    if (document.activeElement === input) {
      at = -1;
      input.removeAttribute("aria-activedescendant");
      show(true);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        input.dispatchEvent(new Event("look"));
      } else {
        mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1);
      }
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      take(options()[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener("blur", () => show(false));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    if (option) {
      take(option);
    }
  });
}

document.querySelectorAll("[data-combobox]").forEach(combobox);
