// Tests a generated page in Chromium: `node test.mjs page.html ..`. Each page is opened by a `file://` address, as its
// readers do. Exits with 1 and the list of what failed. `CHROMIUM` is the path of another browser, and `ONLY` a part of
// the titles of the tests to run.
//
// Most tests take what they expect from the data in the page. Those under `http` know HTTP's registry, and run only for
// it.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

/** A page of a new visitor, who has stored nothing. */
class Visit {
    static async start(browser, file, hash = "", options = {}) {
        const context = await browser.newContext({ viewport: WIDE, locale: "en-US", colorScheme: "light", ...options });
        const visit = new Visit();
        visit.context = context;
        visit.mistakes = [];
        visit.requests = [];
        if (options.withoutStorage) await context.addInitScript(denyStorage);
        visit.page = await context.newPage();
        visit.page.setDefaultTimeout(5000);
        visit.page.on("console", (message) => visit.mistakes.push(`console: ${message.text()}`));
        visit.page.on("pageerror", (error) => visit.mistakes.push(`error: ${error.message}`));
        visit.page.on("request", (request) => visit.requests.push(request.url()));
        visit.address = pathToFileURL(file).href;
        await visit.page.goto(visit.address + hash);
        visit.data = await visit.page.evaluate(() => JSON.parse(document.getElementById("registry").textContent));
        return visit;
    }

    /** Goes to an address, and waits until the page has reacted to it. */
    async go(hash) {
        await this.page.evaluate(async (it) => {
            if (location.hash === it || location.hash + it === "#") return;
            const reacted = new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
            location.hash = it;
            await reacted;
        }, hash);
    }

    hash() {
        return this.page.evaluate(() => location.hash);
    }

    /** Waits for a heading, since a page learns of its address only after the key or the click. */
    async shows(text, reason = "the heading") {
        const heading = collapsed(text);
        const isShown = (it) => document.querySelector("main h2").innerText === it;
        await this.page.waitForFunction(isShown, heading, { timeout: 2000 }).catch(() => {});
        assert.equal(await this.page.locator("main h2").first().innerText(), heading, reason);
    }

    main() {
        return this.page.locator("main").innerText();
    }

    /** The codes in the list, as it is filtered. */
    hits() {
        return this.page.$$eval("#codes li:not([hidden]) > .entry .number", (nodes) =>
            nodes.map((node) => node.textContent),
        );
    }

    async find(text) {
        await this.page.fill("#query", text);
        return this.hits();
    }

    hitsText() {
        return this.page.locator("#hits").innerText();
    }

    focused() {
        return this.page.evaluate(() => document.activeElement.textContent.trim());
    }

    language(tag) {
        return this.page.click(`#languages [lang="${tag}"]`);
    }

    async axe(where) {
        if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(AXE);
        const { violations } = await this.page.evaluate(() => window.axe.run());
        const found = violations.map(
            (it) =>
                `${it.id}: ${it.help}: ${it.nodes
                    .map((node) => node.html)
                    .join(" ")
                    .slice(0, 300)}`,
        );
        assert.deepEqual(found, [], `axe in ${where}`);
    }

    async fits(where) {
        const [needed, width] = await this.page.evaluate(() => [
            document.documentElement.scrollWidth,
            window.innerWidth,
        ]);
        assert.ok(needed <= width, `${where} is ${needed} pixels wide in a window of ${width}`);
    }

    async end() {
        await this.context.close();
        assert.deepEqual(this.mistakes, [], "the console");
        assert.deepEqual(
            this.requests.filter((it) => !it.startsWith(this.address) && !it.startsWith("data:")),
            [],
            "loaded",
        );
    }
}

function denyStorage() {
    Object.defineProperty(window, "localStorage", {
        get() {
            throw new DOMException("denied", "SecurityError");
        },
    });
}

/** A text as it looks: with one space for several. */
const collapsed = (text) => text.replace(/\s+/g, " ");
const hashOf = (...codes) => `#${codes.map((code) => encodeURIComponent(code.code)).join("/")}`;

// ------------------------------------------------------------------------------------------ any registry

const any = {
    async "the list has every code, in order"(visit) {
        assert.deepEqual(new Set(await visit.hits()), new Set(visit.data.codes.map((code) => code.code)));
        assert.equal(await visit.page.title(), visit.data.title);
        assert.match(await visit.hitsText(), new RegExp(`^${visit.data.codes.length} code`));
    },

    async "a code is found by its number, phrase, labels, names, documents' words and facts"(visit) {
        for (const code of visit.data.codes) {
            const facts = Object.entries(code.facts).filter(([, value]) => typeof value === "string");
            const texts = [
                code.code,
                code.phrase,
                code.phrase.toUpperCase(),
                code.name,
                ...Object.values(code.label),
                ...Object.values(code.document ?? {}),
                ...code.aliases.flatMap((alias) => [alias.name, alias.phrase ?? alias.name]),
                ...code.also,
                ...facts.flatMap(([key, value]) => [value, `${key} ${value}`]),
            ];
            for (const text of texts) {
                const hits = await visit.find(text);
                assert.ok(hits.includes(code.code), `${text} finds ${hits.join(", ") || "nothing"}, not ${code.code}`);
            }
        }
    },

    async "a search that finds nothing says so, in both languages, and can be taken back"(visit) {
        for (const [tag, text] of [
            ["en", "No code found."],
            ["ko", "찾은 코드가 없습니다."],
        ]) {
            await visit.language(tag);
            assert.deepEqual(await visit.find("qqqq"), []);
            assert.equal(await visit.hitsText(), text);
            await visit.page.click("#reset");
            assert.equal((await visit.hits()).length, visit.data.codes.length);
            assert.equal(await visit.page.inputValue("#query"), "");
        }
    },

    async "the filters leave the codes of a class, and the common ones"(visit) {
        const { classes, codes } = visit.data;
        assert.equal(await visit.page.isVisible("#class"), classes.length > 0);
        for (const { name } of classes) {
            await visit.page.selectOption("#class", name);
            assert.deepEqual(
                await visit.hits(),
                codes.filter((code) => code.class === name).map((code) => code.code),
            );
        }
        if (classes.length) await visit.page.selectOption("#class", "");
        const common = codes.filter((code) => code.common).map((code) => code.code);
        assert.equal(await visit.page.isVisible("#common"), common.length > 0);
        if (!common.length) return;
        await visit.page.check("#common");
        assert.deepEqual(await visit.hits(), common);
    },

    async "every code has its text: summary, reference, header fields, comparisons, names and facts"(visit) {
        for (const tag of ["en", "ko"]) {
            await visit.language(tag);
            for (const code of visit.data.codes) {
                await visit.go(hashOf(code));
                await visit.shows(`${code.code} ${code.phrase}`);
                assert.equal(await visit.page.title(), collapsed(`${code.code} ${code.phrase} – ${visit.data.title}`));
                const text = await visit.main();
                for (const it of textsOf(visit.data, code, tag))
                    assert.ok(text.includes(collapsed(it)), `${code.code} in ${tag} lacks: ${it}`);
                if (code.reference?.url)
                    assert.equal(await visit.page.locator(`main dl a[href="${code.reference.url}"]`).count(), 1);
                const enforced = await visit.page.locator("main .headers .checked").count();
                assert.equal(
                    enforced > 0,
                    code.headers.some((header) => header.enforced),
                    `${code.code}: enforced header fields`,
                );
                const others = pairsOnce(visit.data).filter((pair) => pair.slice(1).split("/").includes(code.code));
                assert.equal(
                    await visit.page.locator("main > .pairs > li").count(),
                    others.length,
                    `${code.code}: comparisons`,
                );
                const current = await visit.page.$$eval("#codes [aria-current]", (nodes) =>
                    nodes.map((node) => node.hash),
                );
                assert.deepEqual(current, [hashOf(code)]);
            }
        }
    },

    async "an address leads to a code, and Back leads back"(visit) {
        const [first, second] = visit.data.codes;
        await visit.page.click(`#codes a[href="${hashOf(first)}"]`);
        await visit.shows(`${first.code} ${first.phrase}`);
        assert.ok(
            await visit.page.evaluate(() => document.activeElement.matches("main h2")),
            "the heading has the focus",
        );
        await visit.page.click(`#codes a[href="${hashOf(second)}"]`);
        await visit.page.goBack();
        await visit.shows(`${first.code} ${first.phrase}`);
        await visit.page.goBack();
        await visit.shows("Overview");
        const focused = await visit.page.evaluate(() => document.activeElement.hash);
        assert.equal(focused, hashOf(first), "the link in the list has the focus");
        await visit.page.goto(visit.address + hashOf(second));
        await visit.page.reload();
        await visit.shows(`${second.code} ${second.phrase}`);
        await visit.go(`#${second.name}`);
        await visit.shows(`${second.code} ${second.phrase}`, "by its name");
    },

    async "an address without a code says so"(visit) {
        await visit.go("#no-such-code");
        assert.match(await visit.main(), /no code that is written no-such-code/);
    },

    async "two codes are shown side by side"(visit) {
        const [a, b] = visit.data.codes;
        await visit.go(hashOf(a));
        await visit.page.selectOption("main .choose select", b.code);
        await visit.page.click("main .choose button");
        assert.equal(await visit.hash(), hashOf(a, b));
        await visit.shows(`${a.code} / ${b.code}`);
        assert.equal(await visit.page.locator("main table a").first().innerText(), collapsed(`${a.code} ${a.phrase}`));
        for (const code of visit.data.codes) {
            for (const { code: other, text } of code.compare) {
                for (const hash of [`#${code.code}/${other}`, `#${other}/${code.code}`]) {
                    await visit.go(hash);
                    if (text.en)
                        assert.ok(
                            (await visit.main()).includes(text.en.replaceAll("`", "")),
                            `${hash} lacks the comparison`,
                        );
                }
            }
        }
    },

    async "the language is remembered, and the texts are marked with it"(visit) {
        assert.equal(await visit.page.getAttribute("html", "lang"), "en");
        await visit.language("ko");
        assert.equal(await visit.page.getAttribute("html", "lang"), "ko");
        await visit.shows("개요");
        assert.equal(await visit.page.getAttribute('#languages [lang="ko"]', "aria-pressed"), "true");
        await visit.page.reload();
        await visit.shows("개요");
        const code = visit.data.codes.find((it) => /^[\x20-\x7e]+$/.test(it.phrase));
        await visit.go(hashOf(code));
        assert.equal(await visit.page.getAttribute("main h2 span:last-child", "lang"), "en", "the phrase is English");
        await visit.go(`${hashOf(code)}&lang=en`);
        assert.equal(await visit.page.getAttribute("html", "lang"), "en", "the address names a language");
        await visit.language("ko");
        assert.equal(await visit.hash(), hashOf(code));
        const wrong = await visit.page.$$eval(":not(html)[lang]", (nodes) =>
            nodes
                .filter((node) => node.lang !== "ko" && /\p{Script=Hangul}/u.test(node.textContent))
                .map((node) => node.outerHTML),
        );
        assert.deepEqual(
            wrong.filter((it) => !/<(main|nav)/.test(it)),
            [],
            "Korean that is marked as another language",
        );
    },

    async "the theme follows the system until it is chosen"(visit) {
        const paper = () => visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const light = await paper();
        await visit.page.emulateMedia({ colorScheme: "dark" });
        const dark = await paper();
        assert.notEqual(light, dark);
        // The page learns of the system's theme only after the style has changed.
        await visit.page.waitForSelector('#theme[aria-pressed="true"]');
        await visit.page.click("#theme");
        assert.equal(await paper(), light);
        await visit.page.reload();
        assert.equal(await paper(), light, "remembered");
        await visit.page.click("#theme");
        assert.equal(await paper(), dark);
    },

    async "the keyboard is enough"(visit) {
        const { page } = visit;
        const [first, second] = visit.data.codes;
        await page.keyboard.press("Tab");
        assert.equal(await visit.focused(), "Skip to the content");
        await page.keyboard.press("Enter");
        assert.equal(await visit.focused(), "Overview");
        assert.equal(await visit.hash(), "");
        await page.focus("#query");
        await page.keyboard.type(first.name);
        await page.keyboard.press("Enter");
        const [hit] = await visit.hits();
        await visit.shows(`${hit} ${visit.data.codes.find((code) => code.code === hit).phrase}`);
        await page.fill("#query", "");
        await page.focus("#query");
        const listed = await visit.hits();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        assert.equal(await visit.hash(), hashOf({ code: listed[1] }));
        await visit.go(hashOf(first));
        await page.focus("main .choose select");
        await page.selectOption("main .choose select", second.code);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        assert.equal(await visit.hash(), hashOf(first, second));
        // The new view takes the focus.
        await page.waitForFunction(() => document.activeElement.matches("main h1, main h2"));
        await page.press("#theme", "Space");
        assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
        await page.press('#languages [lang="ko"]', "Enter");
        assert.equal(await page.getAttribute("html", "lang"), "ko");
    },

    async "whatever has the focus shows it"(visit) {
        await visit.go(hashOf(visit.data.codes[0]));
        const count = await visit.page.evaluate(
            () => document.querySelectorAll("a[href], button:not([hidden]), input, select").length,
        );
        for (let step = 0; step < Math.min(count, 200); step += 1) {
            await visit.page.keyboard.press("Tab");
            const hidden = await visit.page.evaluate(() => {
                const node = document.activeElement;
                if (node === document.body) return null;
                const style = getComputedStyle(node);
                const { top, bottom, left, right } = node.getBoundingClientRect();
                const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
                return inWindow && style.outlineStyle !== "none" ? null : node.outerHTML;
            });
            assert.equal(hidden, null, "has the focus, and does not show it");
        }
    },

    async "the variant is copied"(visit) {
        const [code] = visit.data.codes;
        await visit.context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await visit.go(hashOf(code));
        await visit.page.click("main .copy button");
        await visit.page.waitForFunction(() => document.getElementById("announcement").textContent);
        assert.equal(await visit.page.evaluate(() => navigator.clipboard.readText()), `Status::${code.name}`);
        assert.equal(await visit.page.locator("#announcement").innerText(), `Copied: Status::${code.name}`);
    },

    async "axe finds nothing"(visit) {
        const views = [
            "",
            hashOf(visit.data.codes[0]),
            hashOf(visit.data.codes[0], visit.data.codes[1]),
            "#no-such-code",
        ];
        for (const scheme of ["light", "dark"]) {
            await visit.page.emulateMedia({ colorScheme: scheme });
            for (const size of [WIDE, NARROW]) {
                await visit.page.setViewportSize(size);
                for (const tag of ["en", "ko"]) {
                    for (const view of [...views, hashOf(richest(visit.data.codes))]) {
                        await visit.go("#");
                        await visit.language(tag);
                        await visit.go(view || "#");
                        await visit.axe(`${view || "the overview"}, ${scheme}, ${size.width} pixels, ${tag}`);
                    }
                }
            }
        }
        await visit.go("#");
        await visit.find("qqqq");
        await visit.axe("a search without a hit");
    },
};

const narrow = {
    async "nothing is wider than the window"(visit) {
        const { codes } = visit.data;
        for (const width of [320, 360, 640, 960, 1280]) {
            await visit.page.setViewportSize({ width, height: 740 });
            for (const tag of ["en", "ko"]) {
                await visit.go("#");
                await visit.language(tag);
                await visit.fits(`the overview, ${tag},`);
                for (const code of width > 360 ? [richest(codes)] : codes) {
                    await visit.go(hashOf(code));
                    await visit.fits(`${code.code}, ${tag},`);
                    if (!code.compare.length) continue;
                    await visit.go(`#${code.code}/${code.compare[0].code}`);
                    await visit.fits(`${code.code} beside another, ${tag},`);
                }
            }
        }
    },

    async "the list and a code are shown in turn"(visit) {
        const [code] = visit.data.codes;
        const query = visit.page.locator("#query");
        assert.ok(await query.isVisible());
        // The page learns of its address only after the click.
        await visit.page.click(`#codes a[href="${hashOf(code)}"]`);
        await query.waitFor({ state: "hidden" });
        assert.equal(await visit.page.evaluate(() => window.scrollY), 0);
        await visit.page.click("main .back");
        await query.waitFor({ state: "visible" });
    },
};

const paper = {
    async "only the text is printed"(visit) {
        await visit.page.emulateMedia({ media: "print", colorScheme: "dark" });
        assert.equal(
            await visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor),
            "rgb(255, 255, 255)",
        );
        for (const node of ["#search", ".switches", "#skip"]) assert.ok(!(await visit.page.isVisible(node)), node);
        assert.ok(await visit.page.isVisible("#codes .entry"), "the overview has the list");
        await visit.go(hashOf(visit.data.codes[0]));
        assert.ok(!(await visit.page.isVisible("#codes .entry")), "a code is without the list");
        assert.ok(!(await visit.page.isVisible("main .copy button")));
        assert.ok((await visit.page.pdf()).length > 1000);
    },
};

const withoutStorage = {
    async "a browser without storage keeps the language as long as the page"(visit) {
        await visit.language("ko");
        await visit.go(hashOf(visit.data.codes[0]));
        assert.equal(await visit.page.getAttribute("html", "lang"), "ko");
        await visit.page.click("#theme");
        assert.equal(await visit.page.getAttribute("#theme", "aria-pressed"), "true");
    },
};

const korean = {
    async "a visitor who prefers Korean gets it"(visit) {
        assert.equal(await visit.page.getAttribute("html", "lang"), "ko");
        assert.equal(await visit.hitsText(), `코드 ${visit.data.codes.length}개`);
    },
};

/** The code with the longest text. */
function richest(codes) {
    const length = (code) => JSON.stringify(code).length;
    return codes.reduce((best, code) => (length(code) > length(best) ? code : best));
}

/** What the text of a code contains in a language. */
function textsOf({ codes }, code, tag) {
    const elsewhere = codes.flatMap((other) => other.compare.filter((it) => it.code === code.code));
    const comparisons = [...code.compare, ...elsewhere].map((it) => it.text);
    const translated = [code.summary, code.note, ...comparisons, ...code.headers.map((header) => header.when)];
    const label = code.label[tag] ?? "";
    return [
        `Status::${code.name}`,
        label.toLowerCase() === code.phrase.toLowerCase() ? code.phrase : label,
        ...translated.map((it) => it?.[tag]?.replaceAll("`", "") ?? ""),
        code.reference?.text ?? "",
        ...code.headers.map((header) => header.name),
        ...code.aliases.map((alias) => alias.name),
        ...code.also,
        ...Object.values(code.document ?? {}),
        ...Object.keys(code.facts),
        ...code.compare.map((it) => it.code),
    ];
}

/** The address of each comparison, which the data may have at both codes. */
function pairsOnce({ codes }) {
    const pairs = codes.flatMap((code) => code.compare.map((it) => [code.code, it.code]));
    const first = pairs.filter(
        ([a, b], position) => pairs.findIndex((it) => it.includes(a) && it.includes(b)) === position,
    );
    return first.map(([a, b]) => `#${a}/${b}`);
}

// ------------------------------------------------------------------------------------------ HTTP

const http = {
    async "the search knows numbers, classes of numbers, words and both languages"(visit) {
        const finds = async (text, ...codes) => assert.deepEqual(await visit.find(text), codes, text);
        const includes = async (text, code) =>
            assert.ok((await visit.find(text)).includes(code), `${text} finds ${code}`);
        await finds("404", "404");
        await finds("not found", "404");
        await finds("NotFound", "404");
        await finds("NOT_FOUND", "404");
        await finds("찾을 수 없음", "404");
        await finds("찾을수없음", "404");
        await finds("차", ...(await visit.find("차")));
        await includes("차", "404");
        await includes("권한 없음", "401");
        await includes("인증 필요", "401");
        await includes("Payload Too Large", "413");
        await includes("requestentitytoolarge", "413");
        await includes("Retry-After", "503");
        const numbers = visit.data.codes.map((code) => code.code);
        assert.deepEqual(
            await visit.find("4xx"),
            numbers.filter((it) => it.startsWith("4")),
        );
        assert.deepEqual(
            await visit.find("40"),
            numbers.filter((it) => it.startsWith("40")),
        );
        assert.deepEqual(
            await visit.find("41x"),
            numbers.filter((it) => it.startsWith("41")),
        );
        assert.ok((await visit.find("credentials")).includes("403"), "by a summary");
        assert.match(await visit.hitsText(), /^No name matches; found in the texts of \d+ codes?\.$/);
    },

    async "the list says why it has a code that shows nothing of the query"(visit) {
        await visit.find("Payload Too Large");
        assert.equal(
            await visit.page.locator("#codes li:not([hidden]) .why").first().innerText(),
            "former name: Payload Too Large",
        );
        await visit.find("Content Too Large");
        assert.ok(!(await visit.page.isVisible("#codes li:not([hidden]) .why")));
    },

    async "the number of hits is announced"(visit) {
        assert.equal(await visit.page.getAttribute("#hits", "role"), "status");
        await visit.find("4xx");
        const hits = (await visit.hits()).length;
        assert.equal(await visit.hitsText(), `${hits} of ${visit.data.codes.length} codes`);
        await visit.language("ko");
        assert.equal(await visit.hitsText(), `코드 ${visit.data.codes.length}개 중 ${hits}개`);
    },

    async "search and filters work together"(visit) {
        await visit.page.selectOption("#class", "ServerError");
        assert.deepEqual(await visit.find("timeout"), ["504"]);
        await visit.page.check("#common");
        assert.ok(!(await visit.find("")).includes("501"));
    },

    async "the picture of redirects leads to each of them"(visit) {
        const redirects = visit.data.codes.filter((code) => code.redirect);
        for (const size of [WIDE, NARROW]) {
            await visit.page.setViewportSize(size);
            await visit.go("#redirects");
            assert.match(await visit.focused(), /Which redirect\?/);
            const links = await visit.page.$$eval("figure:first-of-type svg a", (nodes) =>
                nodes.map((node) => node.getAttribute("href")),
            );
            assert.deepEqual(links.sort(), redirects.map((code) => hashOf(code)).sort());
            const table = await visit.page.locator("main table").last().innerText();
            for (const code of redirects) assert.ok(table.includes(code.code), `the table has ${code.code}`);
            await visit.page.focus('figure svg a[href="#308"]');
            await visit.page.keyboard.press("Enter");
            await visit.shows("308 Permanent Redirect");
        }
    },

    async "the picture of codes that are confused leads to each code and each pair"(visit) {
        const pairs = pairsOnce(visit.data);
        await visit.go("#confused");
        const links = await visit.page.$$eval("figure:last-of-type svg a", (nodes) =>
            nodes.map((node) => node.getAttribute("href")),
        );
        const codes = new Set(pairs.flatMap((pair) => pair.slice(1).split("/")).map((code) => `#${code}`));
        assert.deepEqual(links.sort(), [...pairs, ...codes].sort());
        const listed = await visit.page.$$eval("main > .pairs a.beside", (nodes) => nodes.map((node) => node.hash));
        assert.deepEqual(listed, pairs);
        await visit.page.focus('figure svg a[href="#401/403"]');
        await visit.page.keyboard.press("Enter");
        await visit.shows("401 / 403");
    },

    async "a number that is not registered has its class and its fallback"(visit) {
        await visit.go("#471");
        assert.match(await visit.main(), /no code that is written 471[^]*4xx Client error[^]*counts as 400/);
    },

    async "a code that only old documents name is found by its old name"(visit) {
        await visit.go("#PayloadTooLarge");
        await visit.shows("413 Content Too Large");
    },
};

// ------------------------------------------------------------------------------------------ running

const SUITES = [
    [any, {}],
    [narrow, { viewport: NARROW }],
    [paper, {}],
    [withoutStorage, { withoutStorage: true }],
    [korean, { locale: "ko-KR" }],
    [http, {}, "http"],
];

async function runTest(browser, file, test, options) {
    const visit = await Visit.start(browser, file, "", options);
    try {
        await test(visit);
    } finally {
        await visit.end();
    }
}

async function runPage(browser, file) {
    const visit = await Visit.start(browser, file);
    const { name } = visit.data;
    await visit.context.close();
    const failures = [];
    let count = 0;
    for (const [suite, options, only] of SUITES) {
        if (only && only !== name) continue;
        for (const [title, test] of Object.entries(suite)) {
            if (!title.includes(process.env.ONLY ?? "")) continue;
            count += 1;
            await runTest(browser, file, test, options).catch((error) =>
                failures.push(`${file}: ${title}\n${error.message}`),
            );
        }
    }
    console.log(`${file}: ${count - failures.length} of ${count} tests passed`);
    return failures;
}

async function main(files) {
    if (!files.length) throw new Error("usage: node test.mjs page.html ..");
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    });
    const failures = [];
    try {
        for (const file of files) failures.push(...(await runPage(browser, resolve(file))));
    } finally {
        await browser.close();
    }
    for (const failure of failures) console.error(`\nFAILED: ${failure}`);
    process.exitCode = failures.length ? 1 : 0;
}

await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
