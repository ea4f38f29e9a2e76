"use strict";

/*
 * What a person sees when the line drops, the server restarts or the page has slept for hours. What was typed is taken up from the page at
 * that moment, given to the server again once there is one, and put back when the page has to be loaded anew. Nothing typed is stored
 * before that; passwords and chosen files never are.
 */
const modal = document.getElementById("components-reconnect-modal");
const notice = document.getElementById("pulih");
const store = "isian";

/** Milliseconds in the background after which a page asks whether its circuit is still there, and for which it waits for the answer. */
const slept = 60_000, patience = 8_000;

/** Milliseconds between two looks for fields that appear only after others are filled in, and how many looks. */
const pause = 250, looks = 40;

const touched = new Set();
let hiddenAt = null;

const who = () => document.querySelector(".user-menu summary")?.getAttribute("aria-label") ?? "";
const address = () => location.pathname + location.search;

/* Drafts keep themselves, field by field: see AutosavedForm. */
const isKept = field => field.matches("[data-field]:not([type='password'], [type='file'], [type='hidden'], [autocomplete='one-time-code'])")
    && field.closest("main") !== null && field.closest(".autosaved") === null;

/** A field is known by its form and the property that it stands for: see FieldName. */
const name = field => `${field.closest("[data-form]")?.dataset.form ?? ""}#${field.dataset.field}`;

const read = field => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;

function tell(field) {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
}

const typed = () => [...touched].filter(f => f.isConnected).map(f => [name(f), read(f)]);

function keep() {
    const fields = typed();
    if (fields.length > 0)
        sessionStorage.setItem(store, JSON.stringify({ who: who(), address: address(), fields }));
}

function loadAnew() {
    keep();
    location.reload();
}

/* The server may have missed what was typed while the line was down. */
const repeat = () => [...touched].filter(f => f.isConnected).forEach(tell);

function show() {
    if (!modal.open)
        modal.showModal();
}

async function retry() {
    document.removeEventListener("visibilitychange", retryWhenSeen);
    try {
        if (!await Blazor.reconnect())
            loadAnew();
    } catch {
        // The server is not reached yet; the person tries again, or comes back to the page.
        document.addEventListener("visibilitychange", retryWhenSeen);
    }
}

function retryWhenSeen() {
    if (document.visibilityState === "visible")
        retry();
}

async function beat() {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), patience));
    try {
        await Promise.race([DotNet.invokeMethodAsync("PkKemendagriBkn.Portal", "Denyut"), late]);
    } catch {
        // While the dialog is open the line is known to be down, and the reconnection is under way.
        if (!modal.open)
            loadAnew();
    }
}

/** Puts back what a page had that was loaded anew, as far as the same person is back at the same page. */
async function putBack() {
    const kept = JSON.parse(sessionStorage.getItem(store) ?? "null");
    if (kept === null || kept.address !== address())
        return;
    for (let i = 0; i < looks && document.querySelector("main[data-ready=true]") === null; i++)
        await new Promise(resolve => setTimeout(resolve, pause));
    sessionStorage.removeItem(store);
    if (kept.who !== who())
        return;
    const left = new Map(kept.fields);
    for (let i = 0; i < looks && left.size > 0; i++) {
        for (const field of [...document.querySelectorAll("main [data-field]")].filter(isKept)) {
            const value = left.get(name(field));
            if (value === undefined || field.disabled)
                continue;
            left.delete(name(field));
            touched.add(field);
            if (read(field) !== value) {
                if (typeof value === "boolean")
                    field.click();
                else
                    field.value = value;
                tell(field);
            }
        }
        await new Promise(resolve => setTimeout(resolve, pause));
    }
    if (left.size < kept.fields.length)
        notice.textContent = "Sambungan sempat terputus dan halaman dimuat kembali. Isian yang belum tersimpan sudah dikembalikan; periksa, lalu simpan.";
}

modal.addEventListener("components-reconnect-state-changed", e => {
    switch (e.detail.state) {
        case "show":
        case "retrying":
        case "paused":
            show();
            break;
        case "hide":
            modal.close();
            repeat();
            break;
        case "failed":
        case "resume-failed":
            show();
            document.addEventListener("visibilitychange", retryWhenSeen);
            break;
        case "rejected":
            show();
            loadAnew();
            break;
    }
});
modal.addEventListener("cancel", e => e.preventDefault());
document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", async () => {
    if (!await Blazor.resumeCircuit())
        loadAnew();
});
document.addEventListener("input", e => {
    notice.textContent = "";
    if (isKept(e.target))
        touched.add(e.target);
});
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
        hiddenAt = Date.now();
        return;
    }
    if (hiddenAt !== null && Date.now() - hiddenAt > slept)
        beat();
    hiddenAt = null;
});

/* The browser may put a sleeping page out of its memory; it says so afterwards. */
window.addEventListener("freeze", keep);
window.addEventListener("resume", () => sessionStorage.removeItem(store));
putBack();
