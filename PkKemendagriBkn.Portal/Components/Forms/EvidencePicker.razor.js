"use strict";

/**
 * Sends chosen files one after the other and tells the component how it goes. Answers that are no JSON come from a sign-in
 * page or a proxy: the session is over, or the network is in the way.
 */
export function attach(input, page, options) {
    const queue = [];
    let current = null;
    let last = 0;
    let detached = false;

    const zone = input.closest("fieldset");

    const choose = () => {
        const chosen = [...input.files];
        input.value = ""; // so that the same file can be chosen again
        return take(chosen);
    };

    /* A scan is dragged here from a folder; the page itself never opens it. */
    const over = (e) => {
        if (!e.dataTransfer?.types.includes("Files"))
            return;
        e.preventDefault();
        zone.classList.add("is-over");
    };
    const left = () => zone.classList.remove("is-over");
    const drop = (e) => {
        left();
        if (!e.dataTransfer?.types.includes("Files"))
            return;
        e.preventDefault();
        if (!input.disabled)
            take([...e.dataTransfer.files].slice(0, input.multiple ? undefined : 1));
    };

    const take = async (chosen) => {
        for (const file of chosen) {
            const key = `${Date.now()}-${++last}`;
            if (!await page.invokeMethodAsync("Started", key, file.name, file.size))
                return;
            if (file.size > options.maxBytes)
                await page.invokeMethodAsync("Failed", key, options.tooLarge);
            else
                queue.push({ key, file });
        }
        next();
    };

    const next = () => {
        if (current || detached || queue.length === 0)
            return;
        current = queue.shift();
        send(current).then(() => { current = null; next(); });
    };

    const send = (item) => new Promise((done) => {
        const request = new XMLHttpRequest();
        item.request = request;
        let told = 0;
        request.upload.onprogress = (e) => {
            const percent = e.lengthComputable ? Math.floor(100 * e.loaded / e.total) : 0;
            if (percent >= told + 5) {
                told = percent;
                tell("Progressed", item.key, percent);
            }
        };
        request.onload = () => {
            const answer = parse(request.responseText);
            const finished = request.status === 201 && answer && answer.id
                ? tell("Finished", item.key, answer.id)
                : tell("Failed", item.key, (answer && answer.pesan) || "Sesi Anda mungkin telah berakhir. Muat ulang halaman, lalu ulangi unggahan.");
            finished.then(done);
        };
        request.onerror = () => tell("Failed", item.key, "Unggahan terputus. Periksa jaringan Anda, lalu coba lagi.").then(done);
        request.onabort = () => done();
        const form = new FormData();
        form.append(options.field, item.file, item.file.name);
        request.open("POST", options.url);
        request.setRequestHeader(options.header, options.token || "");
        request.send(form);
    });

    const tell = async (method, ...args) => {
        if (!detached)
            await page.invokeMethodAsync(method, ...args).catch(() => { });
    };

    input.addEventListener("change", choose);
    zone.addEventListener("dragover", over);
    zone.addEventListener("dragleave", left);
    zone.addEventListener("drop", drop);
    return {
        cancel(key) {
            const waiting = queue.findIndex((item) => item.key === key);
            if (waiting >= 0)
                queue.splice(waiting, 1);
            else if (current && current.key === key)
                current.request.abort();
        },
        detach() {
            detached = true;
            queue.length = 0;
            input.removeEventListener("change", choose);
            if (current)
                current.request.abort();
        },
    };
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}
