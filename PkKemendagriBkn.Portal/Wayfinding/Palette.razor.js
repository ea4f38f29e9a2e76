"use strict";

/** Empties the field and closes the dialog that it stands in: the person has gone somewhere. */
export function close(field) {
    field.value = "";
    const dialog = field.closest("dialog");
    if (dialog?.open) {
        dialog.close();
        // The dialog gives the focus back to where it was opened; the new page's heading is where the reading goes on.
        document.querySelector("main h1")?.focus();
    }
}

/** Scrolls a suggestion into sight. */
export function reveal(id) {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
}

/** The pages that this person visited before in this browser, newest first. */
export function visited() {
    return window.portalVisited();
}
