"use strict";

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
