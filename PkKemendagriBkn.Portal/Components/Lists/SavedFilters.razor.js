"use strict";

/** Filters by list and name, in this browser alone, for each account by itself. */
const drawer = (person) => `portal-filter-${person}`;

const all = (person) => {
    try {
        return JSON.parse(localStorage.getItem(drawer(person)) ?? "{}") ?? {};
    } catch {
        return {};
    }
};

export function read(person, path) {
    const found = all(person)[path];
    return Array.isArray(found) ? found.filter(f => typeof f?.name === "string" && typeof f.query === "string" && f.query.startsWith("?")) : [];
}

export function write(person, path, filters) {
    try {
        localStorage.setItem(drawer(person), JSON.stringify({ ...all(person), [path]: filters }));
    } catch {
        // Storage is full or forbidden: they last as long as the page.
    }
}
