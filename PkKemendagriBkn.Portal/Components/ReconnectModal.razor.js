"use strict";

/* What a person sees when the line drops, the server restarts or the page has slept for hours. What was typed is held by forms.js. */
const modal = document.getElementById("components-reconnect-modal");
/** Milliseconds in the background after which a page asks whether its circuit is still there, and for which it waits for the answer. */
const slept = 60_000, patience = 8_000;

let hiddenAt = null;

function show() {
    if (!modal.open)
        modal.showModal();
}

async function retry() {
    document.removeEventListener("visibilitychange", retryWhenSeen);
    try {
        if (!await Blazor.reconnect())
            portalForms.loadAnew();
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
            portalForms.loadAnew();
    }
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
            portalForms.repeat();
            break;
        case "failed":
        case "resume-failed":
            show();
            document.addEventListener("visibilitychange", retryWhenSeen);
            break;
        case "rejected":
            show();
            portalForms.loadAnew();
            break;
    }
});
modal.addEventListener("cancel", e => e.preventDefault());
document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", async () => {
    if (!await Blazor.resumeCircuit())
        portalForms.loadAnew();
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
