// The page of a registry: a list of its codes with a search, the text of each code, two codes side by side, and two
// pictures. Everything is made of the data in the page. The part behind `#` in the address says what is shown:
//
//   #404            a code, by its number, its name or an older name
//   #401/403        two codes side by side
//   #redirects      a picture, in the overview
//   #404&lang=ko    any of these in a language

const registry = JSON.parse(document.getElementById("registry").textContent);

// ------------------------------------------------------------------------------------------ words

function many(number, one) {
    return `${number} ${one}${number === 1 ? "" : one.endsWith("s") ? "es" : "s"}`;
}

const WORDS = {
    en: {
        skip: "Skip to the content",
        dark: "Dark",
        languages: "Language",
        search: "Search by number, words or name",
        placeholder: "Number, words or name",
        class: "Class",
        allClasses: "All classes",
        noClass: "Without a class",
        commonOnly: "Common only",
        reset: "Show all codes",
        codes: "Codes",
        hits: (hits, total) => (hits === total ? many(total, "code") : `${hits} of ${many(total, "code")}`),
        hitsInTexts: (hits) => `No name matches; found in the texts of ${many(hits, "code")}.`,
        noHits: "No code found.",
        back: "All codes",
        overview: "Overview",
        count: (codes, classes) => `${many(codes, "code")}${classes ? ` in ${many(classes, "class")}` : ""}.`,
        countCommon: (common) => `${common} of them are marked with ★, to know first.`,
        specification: "Specification",
        classes: "Classes",
        meanings: "What the codes mean",
        fallback: (code) => ["An unknown code of this class counts as ", code, "."],
        common: "Common",
        note: "Note",
        reference: "Reference",
        content: "Content",
        contents: { allowed: "Allowed", forbidden: "Not allowed" },
        cache: "Cache",
        caches: {
            heuristic: "A cache may store the response even if it does not say so",
            explicit: "A cache may store the response only if it says so",
            never: "No cache may store the response",
        },
        redirect: "Redirect",
        permanence: { true: "Permanent", false: "Temporary" },
        methods: {
            preserve: "the method stays the same",
            "post-may-become-get": "POST may become GET",
            get: "GET or HEAD follows",
        },
        retry: "Retry",
        retries: {
            true: "The client may send the same request again, under the conditions of the status",
            false: "No",
        },
        standing: "Registration",
        standings: {
            registered: "Registered",
            deprecated: "Deprecated",
            obsoleted: "Obsolete",
            unused: "Unused",
            unofficial: "Unofficial",
        },
        variant: "In Rust",
        copy: "Copy",
        copyOf: (name) => `Copy ${name}`,
        copied: (name) => `Copied: ${name}`,
        notCopied: "Copying is not possible here",
        aliases: "Former names",
        also: "Other names",
        document: "Elsewhere",
        facts: "Facts",
        yes: "yes",
        no: "no",
        headers: "Header fields",
        strength: "Rule",
        fields: "Fields",
        condition: "Condition",
        strengths: { must: "Must", should: "Should", may: "May", must_not: "Must not" },
        when: (condition) => `when ${condition}`,
        always: "always",
        enforced: "checked at compile time by this crate",
        compare: "Not to be confused with",
        besides: "side by side",
        besidesOf: (a, b) => `${a} and ${b} side by side`,
        compareWith: "Compare with",
        show: "Compare",
        different: "Different",
        same: "The same",
        what: "What",
        none: "none",
        phrase: "Phrase",
        label: "Label",
        summary: "Meaning",
        noComparison: "There is no text about the difference of these two.",
        unknown: (code) => `There is no ${code} here`,
        unknownText: (code) => `The registry has no code that is written ${code}.`,
        unknownClass: "Its class is ",
        redirects: "Which redirect?",
        redirectsText:
            "Two questions lead to the code: is the move permanent, and what becomes of the request's method?",
        redirectsTable: "The same as a table",
        method: "Method",
        confused: "Easily confused",
        confusedText:
            "Each line joins two codes that are often taken for each other. The texts below give the difference.",
        picture: (title) => `Picture: ${title}`,
        neighbours: "Neighbouring codes",
        why: {
            name: "name",
            alias: "former name",
            also: "other name",
            document: "elsewhere",
            fact: "fact",
            header: "field",
            label: "label",
        },
    },
    ko: {
        skip: "본문으로 건너뛰기",
        dark: "어둡게",
        languages: "언어",
        search: "번호, 단어 또는 이름으로 검색",
        placeholder: "번호, 단어 또는 이름",
        class: "클래스",
        allClasses: "모든 클래스",
        noClass: "클래스 없음",
        commonOnly: "자주 쓰는 코드만",
        reset: "모든 코드 보기",
        codes: "코드 목록",
        hits: (hits, total) => (hits === total ? `코드 ${total}개` : `코드 ${total}개 중 ${hits}개`),
        hitsInTexts: (hits) => `이름에는 없지만 설명에 이 단어가 있는 코드 ${hits}개를 찾았습니다.`,
        noHits: "찾은 코드가 없습니다.",
        back: "전체 코드",
        overview: "개요",
        count: (codes, classes) =>
            classes ? `코드 ${codes}개가 클래스 ${classes}개로 나뉩니다.` : `코드는 모두 ${codes}개입니다.`,
        countCommon: (common) => `그중 ${common}개는 먼저 알아 둘 코드(★)입니다.`,
        specification: "명세",
        classes: "클래스",
        meanings: "코드의 의미",
        fallback: (code) => ["이 클래스의 모르는 코드는 다음 코드로 봅니다: ", code, "."],
        common: "자주 쓰는 코드",
        note: "참고",
        reference: "근거",
        content: "콘텐츠",
        contents: { allowed: "담을 수 있음", forbidden: "담을 수 없음" },
        cache: "캐시",
        caches: {
            heuristic: "응답에 명시되지 않아도 캐시가 저장할 수 있음",
            explicit: "응답에 명시된 경우에만 캐시가 저장할 수 있음",
            never: "캐시가 저장할 수 없음",
        },
        redirect: "리다이렉션",
        permanence: { true: "영구", false: "임시" },
        methods: {
            preserve: "메서드 유지",
            "post-may-become-get": "POST가 GET으로 바뀔 수 있음",
            get: "GET이나 HEAD로 요청",
        },
        retry: "재시도",
        retries: { true: "상태가 정한 조건에 따라 같은 요청을 다시 보낼 수 있음", false: "해당 없음" },
        standing: "등록 상태",
        standings: {
            registered: "등록됨",
            deprecated: "사용 중단",
            obsoleted: "폐기됨",
            unused: "미사용",
            unofficial: "비공식",
        },
        variant: "Rust 이름",
        copy: "복사",
        copyOf: (name) => `${name} 복사`,
        copied: (name) => `복사했습니다: ${name}`,
        notCopied: "여기서는 복사할 수 없습니다",
        aliases: "옛 이름",
        also: "다른 이름",
        document: "다른 문서의 표현",
        facts: "부가 정보",
        yes: "예",
        no: "아니요",
        headers: "헤더 필드",
        strength: "규칙",
        fields: "필드",
        condition: "조건",
        strengths: { must: "필수(MUST)", should: "권장(SHOULD)", may: "선택(MAY)", must_not: "금지(MUST NOT)" },
        when: (condition) => condition,
        always: "항상",
        enforced: "이 크레이트가 컴파일할 때 검사함",
        compare: "혼동하기 쉬운 코드",
        besides: "나란히 보기",
        besidesOf: (a, b) => `${a}과(와) ${b} 나란히 보기`,
        compareWith: "비교할 코드",
        show: "비교",
        different: "다른 점",
        same: "같은 점",
        what: "항목",
        none: "없음",
        phrase: "사유 문구",
        label: "레이블",
        summary: "의미",
        noComparison: "두 코드의 차이를 설명한 글은 없습니다.",
        unknown: (code) => `${code}: 없는 코드`,
        unknownText: (code) => `이 목록에는 ${code}라는 코드가 없습니다.`,
        unknownClass: "이 코드의 클래스: ",
        redirects: "어떤 리다이렉션을 쓸까요?",
        redirectsText:
            "영구적인 이동인지, 요청 메서드가 어떻게 되는지를 차례로 따져 보면 알맞은 코드를 고를 수 있습니다.",
        redirectsTable: "같은 내용의 표",
        method: "메서드",
        confused: "혼동하기 쉬운 코드",
        confusedText: "서로 혼동하기 쉬운 두 코드를 선으로 이었습니다. 차이점은 그림 아래에 있습니다.",
        picture: (title) => `그림: ${title}`,
        neighbours: "앞뒤 코드",
        why: {
            name: "이름",
            alias: "옛 이름",
            also: "다른 이름",
            document: "다른 문서의 표현",
            fact: "부가 정보",
            header: "필드",
            label: "레이블",
        },
    },
};

// ------------------------------------------------------------------------------------------ storage

// Some browsers deny storage to a file: then a choice lasts as long as the page.
function remember(key, value) {
    try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
    } catch {}
}

function remembered(key) {
    try {
        return localStorage.getItem(key);
    } catch {
        return null;
    }
}

// ------------------------------------------------------------------------------------------ languages

const languages = [...new Set([...registry.languages, "en", "ko"])];
let language = languages.includes(remembered("language")) ? remembered("language") : preferredLanguage();

function preferredLanguage() {
    const wanted = (navigator.languages ?? []).map((tag) => tag.toLowerCase());
    const found = wanted
        .map((tag) => languages.find((it) => tag === it.toLowerCase() || tag.startsWith(`${it.toLowerCase()}-`)))
        .find(Boolean);
    return found ?? languages[0];
}

/** The language of the page's own words, which it has in two languages only. */
function wordsLanguage() {
    return language in WORDS ? language : "en";
}

function words() {
    return WORDS[wordsLanguage()];
}

function nameOfLanguage(tag) {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** The text in the chosen language, or else in the first that has one: `{ lang, text }`, or null. */
function chosen(texts) {
    if (!texts) return null;
    const lang = [language, ...registry.languages, ...Object.keys(texts)].find((it) => texts[it]);
    return lang ? { lang, text: texts[lang] } : null;
}

/** The language of a text that the data has without one, such as a phrase, as far as its letters tell. */
function guessLanguage(text) {
    if (/\p{Script=Hangul}/u.test(text)) return "ko";
    return /\p{Script=Latin}/u.test(text) ? "en" : wordsLanguage();
}

// ------------------------------------------------------------------------------------------ nodes

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) node.setAttribute(name, "");
        else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return node;
}

function el(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
}

/** The `lang` of an element, unless the page has it already. */
function langIfOther(lang) {
    return lang === wordsLanguage() ? null : lang;
}

/** A text with code between backticks. */
function rich(text) {
    return text.split("`").map((part, index) => (index % 2 ? el("code", {}, part) : part));
}

/** A text in the chosen language as an element, or null. */
function translated(name, texts, attributes = {}) {
    const found = chosen(texts);
    return found && el(name, { ...attributes, lang: langIfOther(found.lang) }, rich(found.text));
}

/** A text of the data that has no language, such as a phrase. */
function untranslated(name, text, attributes = {}) {
    return el(name, { ...attributes, lang: langIfOther(guessLanguage(text)) }, text);
}

function codeText(text) {
    return el("code", { translate: "no" }, text);
}

function link(href, attributes, ...children) {
    return el("a", { href, ...attributes }, ...children);
}

// ------------------------------------------------------------------------------------------ the registry

const codes = registry.codes;
const byCode = new Map(codes.map((code) => [code.code, code]));
const classByName = new Map(registry.classes.map((it) => [it.name, it]));
/** Where every code has the default, as in most protocols other than HTTP, it would say nothing. */
const isShown = {
    content: codes.some((code) => code.content !== "allowed"),
    cache: codes.some((code) => code.cache !== "explicit"),
    standing: codes.some((code) => code.standing !== "registered"),
};
const redirects = codes.filter((code) => code.redirect);
const comparisons = pairsOnce(
    codes.flatMap((code) =>
        code.compare
            .filter((it) => byCode.has(it.code))
            .map((it) => ({ a: code, b: byCode.get(it.code), text: it.text })),
    ),
);

/** A comparison may be given at both of its codes. */
function pairsOnce(pairs) {
    return pairs.filter((pair, position) => pairs.findIndex((it) => isSamePair(it, pair)) === position);
}

function isSamePair(left, right) {
    return (left.a === right.a && left.b === right.b) || (left.a === right.b && left.b === right.a);
}

function findCode(text) {
    return (
        byCode.get(text) ??
        codes.find((code) => code.name === text || code.also.includes(text)) ??
        codes.find((code) => code.aliases.some((alias) => alias.name === text))
    );
}

function comparisonsOf(code) {
    return comparisons.filter(({ a, b }) => a === code || b === code);
}

function comparisonOf(a, b) {
    return comparisonsOf(a).find((it) => it.a === b || it.b === b);
}

function hashOf(...shown) {
    return `#${shown.map((code) => encodeURIComponent(code.code)).join("/")}`;
}

/** `4xx` for 400 to 499. */
function rangeText([first, last]) {
    if (first === last) return first;
    const hundred = /^(\d+)00$/.exec(first);
    return hundred && last === `${hundred[1]}99` ? `${hundred[1]}xx` : `${first} – ${last}`;
}

function rangesText(it) {
    const shown = it.ranges.slice(0, 3).map(rangeText).join(", ");
    return it.ranges.length > 3 ? `${shown}, …` : shown;
}

/** `ClientError` as words. */
function spaced(name) {
    return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/ [A-Z](?![A-Z])/g, (it) => it.toLowerCase());
}

function className(it) {
    return chosen(it.label) ?? { lang: "en", text: spaced(it.name) };
}

function classNodes(it) {
    const name = className(it);
    return [`${rangesText(it)} `, el("span", { lang: langIfOther(name.lang) }, name.text)];
}

/** The label, unless it only repeats the phrase. */
function labelOf(code) {
    const label = chosen(code.label);
    return label && label.text.toLowerCase() !== code.phrase.toLowerCase() ? label : null;
}

function isIn(number, [first, last]) {
    return /^-?\d+$/.test(first) && /^-?\d+$/.test(last) && number >= Number(first) && number <= Number(last);
}

// ------------------------------------------------------------------------------------------ search

/**
 * A text without case, accents, spaces and punctuation, so that `not found`, `NotFound` and `NOT_FOUND` are one. Korean
 * syllables are split into their letters, so that half a syllable, as it is being typed, is a part of the whole one.
 */
function fold(text) {
    return text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}\p{M}]/gu, "");
}

function factTexts(code) {
    return Object.entries(code.facts)
        .filter(([, value]) => value !== false)
        .map(([key, value]) => (value === true ? key : `${key} ${value}`));
}

/** All that a code is found by, except its number: `{ kind, text, folded }`. */
function namesOf(code) {
    const names = [
        ["phrase", code.phrase],
        ...Object.values(code.label).map((text) => ["label", text]),
        ["name", code.name],
        ...code.aliases.flatMap((alias) => [
            ["alias", alias.phrase ?? alias.name],
            ["alias", alias.name],
        ]),
        ...code.also.map((name) => ["also", name]),
        ...Object.values(code.document ?? {}).map((text) => ["document", text]),
        ...factTexts(code).map((text) => ["fact", text]),
        ...code.headers.map((header) => ["header", header.name]),
    ];
    return names.map(([kind, text]) => ({ kind, text, folded: fold(text) }));
}

function textsOf(code) {
    const texts = [
        code.summary,
        code.note,
        ...code.headers.map((header) => header.when),
        ...comparisonsOf(code).map((it) => it.text),
    ];
    return fold(texts.flatMap((it) => Object.values(it ?? {})).join("\n"));
}

const index = codes.map((code) => ({ code, names: namesOf(code), texts: textsOf(code) }));

/** `40`, `4xx` and `4.04`, but not `not found`. */
function isNumeric(token) {
    return /^-?\d[\da-fx.]*$/i.test(token);
}

function hasNumber(code, token) {
    const written = code.code.toLowerCase();
    const pattern = /^[\d.]*x+$/.test(token)
        ? new RegExp(`^${token.replaceAll(".", "\\.").replaceAll("x", "\\d")}$`)
        : null;
    return (
        written.startsWith(token) ||
        fold(written).startsWith(fold(token)) ||
        String(code.number) === token ||
        Boolean(pattern?.test(written)) ||
        Object.values(code.facts).some((value) => String(value).toLowerCase() === token)
    );
}

/** Why a code is found by its names: true by what the list shows anyway, a name otherwise, or false. */
function foundByNames(entry, tokens) {
    const shown = labelOf(entry.code)?.text;
    const isVisible = (name) => name.kind === "phrase" || name.text === shown;
    const whole = tokens.some(isNumeric) ? null : fold(tokens.join(""));
    const byWhole = entry.names.filter((name) => whole && name.folded.includes(whole));
    if (byWhole.length) return byWhole.some(isVisible) || byWhole[0];
    let reason = true;
    for (const token of tokens) {
        if (isNumeric(token) && hasNumber(entry.code, token)) continue;
        const folded = fold(token);
        const found = isNumeric(token) ? [] : entry.names.filter((name) => name.folded.includes(folded));
        if (!found.length) return false;
        if (!found.some(isVisible)) reason = found[0];
    }
    return reason;
}

/** The codes that a query finds, with the reasons; by the long texts only if no name has the words. */
function search(query) {
    const tokens = query
        .toLowerCase()
        .split(/\s+/)
        .filter((token) => fold(token));
    if (!tokens.length) return { found: new Map(codes.map((code) => [code, true])), inTexts: false };
    const byNames = index.map((entry) => [entry.code, foundByNames(entry, tokens)]).filter(([, reason]) => reason);
    if (byNames.length || tokens.some(isNumeric)) return { found: new Map(byNames), inTexts: false };
    const byTexts = index.filter((entry) => tokens.every((token) => entry.texts.includes(fold(token))));
    return { found: new Map(byTexts.map((entry) => [entry.code, true])), inTexts: byTexts.length > 0 };
}

// ------------------------------------------------------------------------------------------ the list

const at = (id) => document.getElementById(id);
const query = at("query");
const classFilter = at("class");
const commonFilter = at("common");
const content = at("content");
/** The link to each code in the list. */
const entries = new Map();

function mark() {
    return el("span", { class: "mark", "aria-hidden": "true" });
}

function standingNode(code) {
    return code.standing === "registered" ? null : el("span", { class: "standing" }, words().standings[code.standing]);
}

function entryNode(code) {
    const label = labelOf(code);
    const node = link(
        hashOf(code),
        { class: "entry" },
        el("span", { class: "number" }, code.code),
        " ",
        el(
            "span",
            { class: "words" },
            untranslated("span", code.phrase, { class: "phrase" }),
            label && [" ", el("span", { class: "label", lang: langIfOther(label.lang) }, label.text)],
            el("span", { class: "why", hidden: true }),
        ),
        " ",
        el(
            "span",
            { class: "end" },
            standingNode(code),
            code.common ? [mark(), el("span", { class: "unseen" }, words().common)] : null,
        ),
    );
    entries.set(code, node);
    return node;
}

function groupNode(title, members) {
    return el(
        "section",
        { class: "group" },
        title,
        el(
            "ul",
            {},
            members.map((code) => el("li", {}, entryNode(code))),
        ),
    );
}

/** The parts of the overview, for a narrow window, where they are far below. */
function guidesNode() {
    const guides = [
        ["#", words().overview],
        redirects.length ? ["#redirects", words().redirects] : null,
        comparisons.length ? ["#confused", words().confused] : null,
    ].filter(Boolean);
    return el(
        "ul",
        { class: "guides" },
        guides.map(([href, text]) => el("li", {}, link(href, {}, text))),
    );
}

function showList() {
    entries.clear();
    const without = codes.filter((code) => !classByName.has(code.class));
    const groups = registry.classes
        .map((it) => [el("h2", {}, classNodes(it)), codes.filter((code) => code.class === it.name)])
        .filter(([, members]) => members.length)
        .map(([title, members]) => groupNode(title, members));
    if (without.length) groups.push(groupNode(el("h2", {}, groups.length ? words().noClass : words().codes), without));
    at("codes").replaceChildren(guidesNode(), ...groups);
}

function showReason(code, reason) {
    const node = entries.get(code).querySelector(".why");
    node.hidden = !reason || reason === true;
    if (node.hidden) node.replaceChildren();
    else node.replaceChildren(`${words().why[reason.kind]}: `, untranslated("span", reason.text));
}

function hitsText(hits, inTexts) {
    if (!hits) return words().noHits;
    return inTexts ? words().hitsInTexts(hits) : words().hits(hits, codes.length);
}

function isFiltered(code) {
    return (commonFilter.checked && !code.common) || (classFilter.value && code.class !== classFilter.value);
}

function filterList() {
    const { found, inTexts } = search(query.value);
    let hits = 0;
    for (const [code, node] of entries) {
        const isHit = found.has(code) && !isFiltered(code);
        node.parentElement.hidden = !isHit;
        hits += isHit;
        showReason(code, isHit && found.get(code));
    }
    for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector("li:not([hidden])");
    at("hits").textContent = hitsText(hits, inTexts);
    at("reset").hidden = hits > 0;
}

function visibleEntries() {
    return [...entries.values()].filter((node) => !node.parentElement.hidden);
}

function resetFilters() {
    query.value = "";
    classFilter.value = "";
    commonFilter.checked = false;
    filterList();
    query.focus();
}

/** The arrow keys lead from the search to the list, and through it. */
function moveInList(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const nodes = visibleEntries();
    const position = nodes.indexOf(document.activeElement) + step;
    if (position >= nodes.length || (document.activeElement === query && step < 0)) return;
    event.preventDefault();
    (nodes[position] ?? query).focus();
}

function showFilters() {
    const value = classFilter.value;
    classFilter.replaceChildren(
        el("option", { value: "" }, words().allClasses),
        ...registry.classes.map((it) => el("option", { value: it.name }, `${rangesText(it)} ${className(it).text}`)),
    );
    classFilter.value = value;
    at("class-filter").hidden = !registry.classes.length;
    at("common-filter").hidden = !codes.some((code) => code.common);
}

// ------------------------------------------------------------------------------------------ a code

function codeLink(code) {
    return link(hashOf(code), {}, el("span", { class: "number" }, code.code), " ", untranslated("span", code.phrase));
}

function referenceNode(reference) {
    if (!reference) return null;
    const lang = langIfOther(guessLanguage(reference.text));
    return reference.url ? link(reference.url, { lang }, reference.text) : el("span", { lang }, reference.text);
}

function redirectText(redirect) {
    return `${words().permanence[redirect.permanent]}: ${words().methods[redirect.method]}`;
}

function redirectsLink() {
    return link("#redirects", { class: "beside" }, words().redirects);
}

function factValue(value) {
    return typeof value === "boolean" ? (value ? words().yes : words().no) : String(value);
}

function listOf(items) {
    return items.length > 1
        ? el(
              "ul",
              {},
              items.map((item) => el("li", {}, item)),
          )
        : items[0];
}

function aliasNodes(alias) {
    const note = alias.note && [" (", untranslated("span", alias.note), ")"];
    return [alias.phrase ? [untranslated("span", alias.phrase), ", "] : null, codeText(alias.name), note].flat();
}

function factNodes(code) {
    return Object.entries(code.facts).map(([key, value]) => [
        codeText(key),
        " ",
        untranslated("span", factValue(value)),
    ]);
}

function documentNodes(code) {
    return Object.entries(code.document ?? {}).map(([lang, text]) => el("span", { lang: langIfOther(lang) }, text));
}

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyBySelection(text);
    }
}

/** For pages that the browser does not let write to the clipboard. */
function copyBySelection(text) {
    const node = el("textarea", { readonly: true, class: "unseen" });
    node.value = text;
    const focused = document.activeElement;
    document.body.append(node);
    node.select();
    const done = document.execCommand("copy");
    node.remove();
    focused?.focus();
    return done;
}

function variantNode(code) {
    const name = `Status::${code.name}`;
    const button = el("button", { type: "button", class: "quiet", "aria-label": words().copyOf(name) }, words().copy);
    button.addEventListener("click", async () => {
        announce((await copy(name)) ? words().copied(name) : words().notCopied);
    });
    const said = el("span", { class: "soft said", "aria-hidden": "true" });
    return el("span", { class: "copy" }, codeText(name), button, said);
}

/** What a code is, as rows of a name and nodes; rows without a value are left out. */
function rowsOf(code) {
    const it = classByName.get(code.class);
    const rows = [
        ["class", it && classNodes(it)],
        ["reference", referenceNode(code.reference)],
        ["content", isShown.content && words().contents[code.content]],
        ["cache", isShown.cache && words().caches[code.cache]],
        ["redirect", code.redirect && [redirectText(code.redirect), " ", redirectsLink()]],
        ["retry", code.retry && words().retries.true],
        ["standing", isShown.standing && words().standings[code.standing]],
        ["variant", variantNode(code)],
        ["aliases", listOf(code.aliases.map(aliasNodes))],
        ["also", listOf(code.also.map((name) => [codeText(name)]))],
        ["document", listOf(documentNodes(code))],
        ["facts", listOf(factNodes(code))],
    ];
    return rows.filter(([, value]) => value).map(([key, value]) => [key, [value].flat()]);
}

function definitionsOf(code) {
    return el(
        "dl",
        { class: "facts" },
        rowsOf(code).flatMap(([key, value]) => [el("dt", {}, words()[key]), el("dd", {}, value)]),
    );
}

/** Header fields with the same rule and the same condition are one row; the strongest rules come first. */
function headerGroups(headers) {
    const groups = new Map();
    for (const header of headers) {
        const key = JSON.stringify([header.strength, header.enforced, header.when]);
        if (!groups.has(key)) groups.set(key, { ...header, names: [] });
        groups.get(key).names.push(header.name);
    }
    const strengths = Object.keys(words().strengths);
    return [...groups.values()].sort((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
}

function conditionNode(header) {
    const condition = chosen(header.when);
    if (!condition) return el("span", { class: "soft" }, words().always);
    const text = condition.lang === wordsLanguage() ? words().when(condition.text) : condition.text;
    return el("span", { lang: langIfOther(condition.lang) }, rich(text));
}

function headerRow(header) {
    return el(
        "tr",
        { role: "row" },
        el("th", { role: "rowheader", scope: "row", class: "strength" }, words().strengths[header.strength]),
        el(
            "td",
            { role: "cell" },
            el(
                "span",
                { class: "fields" },
                header.names.flatMap((name) => [codeText(name), " "]),
            ),
            header.enforced ? el("span", { class: "checked" }, words().enforced) : null,
        ),
        el("td", { role: "cell" }, conditionNode(header)),
    );
}

/** The roles are those of the elements; a narrow window lays the table out as blocks, and browsers then forget them. */
function headersTable(headers, title) {
    const columns = ["strength", "fields", "condition"];
    return el(
        "table",
        { class: "headers", role: "table", "aria-label": title },
        el(
            "thead",
            { role: "rowgroup" },
            el(
                "tr",
                { role: "row" },
                columns.map((key) => el("th", { role: "columnheader", scope: "col" }, words()[key])),
            ),
        ),
        el("tbody", { role: "rowgroup" }, headerGroups(headers).map(headerRow)),
    );
}

function headersNodes(code) {
    const title = words().headers;
    return code.headers.length ? [el("h3", {}, title), headersTable(code.headers, title)] : [];
}

function besideLink(a, b) {
    return link(hashOf(a, b), { class: "beside", "aria-label": words().besidesOf(a.code, b.code) }, words().besides);
}

function comparisonsNodes(code) {
    const found = comparisonsOf(code);
    if (!found.length) return [];
    const items = found.map((it) => {
        const other = it.a === code ? it.b : it.a;
        return el("li", {}, el("p", {}, codeLink(other), besideLink(code, other)), translated("p", it.text));
    });
    return [el("h3", {}, words().compare), el("ul", { class: "pairs" }, items)];
}

function compareForm(code) {
    const option = (other) => el("option", { value: other.code }, `${other.code} ${other.phrase}`);
    const others = codes.filter((other) => other !== code);
    if (!others.length) return null;
    const select = el("select", {}, others.map(option));
    select.value = (others.find((other) => other.number > code.number) ?? others[0]).code;
    const form = el(
        "form",
        { class: "choose" },
        el("label", {}, `${words().compareWith} `, select),
        el("button", { class: "quiet" }, words().show),
    );
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        location.hash = hashOf(code, byCode.get(select.value));
    });
    return form;
}

function neighboursNode(code) {
    const position = codes.indexOf(code);
    const to = (other, arrow) =>
        other ? el("span", {}, arrow < 0 ? "← " : null, codeLink(other), arrow > 0 ? " →" : null) : el("span");
    return el(
        "nav",
        { class: "neighbours", "aria-label": words().neighbours },
        to(codes[position - 1], -1),
        to(codes[position + 1], 1),
    );
}

function headingNode(code) {
    return el(
        "h2",
        { tabindex: -1 },
        el("span", { class: "number" }, code.code),
        " ",
        untranslated("span", code.phrase),
    );
}

function marksNode(code) {
    const marks = [code.common ? el("span", {}, mark(), words().common) : null, standingNode(code)].filter(Boolean);
    return marks.length ? el("p", { class: "marks" }, marks) : null;
}

function noteNode(code) {
    const text = translated("p", code.note);
    return text && el("section", { class: "note" }, el("h3", {}, words().note), text);
}

function backNode() {
    return link("#", { class: "back" }, `← ${words().back}`);
}

function showCode(code) {
    const label = labelOf(code);
    content.replaceChildren(
        ...[
            backNode(),
            headingNode(code),
            label && el("p", { class: "title-label", lang: langIfOther(label.lang) }, label.text),
            marksNode(code),
            translated("p", code.summary, { class: "summary" }),
            noteNode(code),
            definitionsOf(code),
            ...headersNodes(code),
            ...comparisonsNodes(code),
            compareForm(code),
            neighboursNode(code),
        ].filter(Boolean),
    );
    return `${code.code} ${code.phrase}`;
}

// ------------------------------------------------------------------------------------------ two codes

/** What two codes are compared by: the name of the row, and its value as a text and as nodes. */
const ROWS = [
    ["label", (code) => chosen(code.label)],
    ["summary", (code) => chosen(code.summary)],
    ["class", (code) => classByName.has(code.class) && className(classByName.get(code.class))],
    ["content", (code) => isShown.content && { text: words().contents[code.content] }],
    ["cache", (code) => isShown.cache && { text: words().caches[code.cache] }],
    ["redirect", (code) => code.redirect && { text: redirectText(code.redirect) }],
    ["retry", (code) => code.retry && { text: words().retries.true }],
    [
        "headers",
        (code) =>
            code.headers.length > 0 && {
                text: JSON.stringify(headerGroups(code.headers)),
                node: headersList(code.headers),
            },
    ],
    ["standing", (code) => isShown.standing && { text: words().standings[code.standing] }],
    [
        "facts",
        (code) => factTexts(code).length > 0 && { text: factTexts(code).join("\n"), node: listOf(factNodes(code)) },
    ],
    ["reference", (code) => code.reference && { text: code.reference.text, node: referenceNode(code.reference) }],
];

/** The rules for header fields in a few words. */
function headersList(headers) {
    return el(
        "ul",
        {},
        headerGroups(headers).map((header) =>
            el(
                "li",
                {},
                `${words().strengths[header.strength]}: `,
                header.names.flatMap((name, position) => [position ? ", " : null, codeText(name)]),
                header.when ? [" (", conditionNode(header), ")"] : null,
            ),
        ),
    );
}

function besideCell(value) {
    if (!value) return el("td", { role: "cell", class: "soft" }, words().none);
    const nodes = value.node ?? rich(value.text);
    return el("td", { role: "cell", lang: value.lang && langIfOther(value.lang) }, [nodes].flat());
}

function besideRows(a, b) {
    return ROWS.map(([key, valueOf]) => [key, valueOf(a), valueOf(b)]).filter(([, left, right]) => left || right);
}

function besideBody(title, rows) {
    if (!rows.length) return null;
    return el(
        "tbody",
        { role: "rowgroup" },
        el("tr", { role: "row" }, el("th", { role: "rowheader", class: "part", scope: "rowgroup", colspan: 3 }, title)),
        rows.map(([key, left, right]) =>
            el(
                "tr",
                { role: "row" },
                el("th", { role: "rowheader", scope: "row" }, words()[key]),
                besideCell(left),
                besideCell(right),
            ),
        ),
    );
}

function besideTable(a, b) {
    const rows = besideRows(a, b);
    const isSame = ([, left, right]) => (left || {}).text === (right || {}).text;
    return el(
        "table",
        { class: "beside-table", role: "table", "aria-label": words().besidesOf(a.code, b.code) },
        el("colgroup", {}, el("col", { class: "what" }), el("col"), el("col")),
        el(
            "thead",
            { role: "rowgroup" },
            el(
                "tr",
                { role: "row" },
                el("th", { role: "columnheader", scope: "col" }, el("span", { class: "unseen" }, words().what)),
                [a, b].map((code) => el("th", { role: "columnheader", scope: "col" }, codeLink(code))),
            ),
        ),
        besideBody(
            words().different,
            rows.filter((row) => !isSame(row)),
        ),
        besideBody(words().same, rows.filter(isSame)),
    );
}

function showTwo(a, b) {
    const comparison = comparisonOf(a, b);
    const title = `${a.code} / ${b.code}`;
    content.replaceChildren(
        backNode(),
        el("h2", { tabindex: -1 }, el("span", { class: "number" }, title)),
        comparison
            ? (translated("p", comparison.text, { class: "summary" }) ?? "")
            : el("p", { class: "soft" }, words().noComparison),
        besideTable(a, b),
    );
    return title;
}

function showUnknown(text) {
    const it =
        /^-?\d+$/.test(text) && registry.classes.find((one) => one.ranges.some((range) => isIn(Number(text), range)));
    content.replaceChildren(
        backNode(),
        el("h2", { tabindex: -1 }, words().unknown(text)),
        el("p", { class: "summary" }, words().unknownText(text)),
        it ? el("p", {}, words().unknownClass, classNodes(it), ". ", fallbackNodes(it)) : "",
    );
    return words().unknown(text);
}

// ------------------------------------------------------------------------------------------ overview

function fallbackNodes(it) {
    const code = byCode.get(it.fallback);
    return code ? words().fallback(link(hashOf(code), {}, code.code)) : [];
}

function classNode(it) {
    const headers = it.headers.length
        ? el("dd", { class: "soft" }, `${words().headers}: `, headersList(it.headers))
        : null;
    const more = [...fallbackNodes(it), " ", referenceNode(it.reference)].filter(Boolean);
    const lines = [translated("dd", it.summary), more.length > 1 ? el("dd", { class: "soft" }, more) : null, headers];
    return [el("dt", {}, classNodes(it)), lines].flat();
}

function introNode() {
    const common = codes.filter((code) => code.common).length;
    return el(
        "p",
        {},
        words().count(codes.length, registry.classes.length),
        common ? ` ${words().countCommon(common)}` : null,
        registry.reference ? [` ${words().specification}: `, referenceNode(registry.reference), "."] : null,
    );
}

/** The codes with their meanings and facts, for a registry without pictures, whose overview is short. */
function glanceNodes() {
    const shown = codes.filter((code) => chosen(code.summary) || factTexts(code).length);
    if (!shown.length || redirects.length || comparisons.length) return [];
    const facts = (code) =>
        el(
            "span",
            { class: "soft beside" },
            factNodes(code).flatMap((nodes, position) => [position ? ", " : null, nodes].flat()),
        );
    const items = shown.map((code) =>
        el("li", {}, el("p", {}, codeLink(code), " ", facts(code)), translated("p", code.summary)),
    );
    return [el("h3", {}, words().meanings), el("ul", { class: "pairs" }, items)];
}

function pictureNodes(id, text, drawing, alternative) {
    const title = words()[id];
    return [
        el("h3", { id: `picture-${id}`, tabindex: -1 }, title),
        el("figure", { "aria-label": title }, el("figcaption", {}, text), drawing),
        alternative,
    ];
}

function showOverview() {
    const classes = registry.classes.length
        ? [el("h3", {}, words().classes), el("dl", { class: "classes" }, registry.classes.flatMap(classNode))]
        : [];
    content.replaceChildren(
        el("h2", { tabindex: -1 }, words().overview),
        introNode(),
        ...classes,
        ...(redirects.length
            ? pictureNodes("redirects", words().redirectsText, redirectsPicture(), redirectsTable())
            : []),
        ...(comparisons.length
            ? pictureNodes("confused", words().confusedText, confusedPicture(), confusedList())
            : []),
        ...glanceNodes(),
    );
}

// ------------------------------------------------------------------------------------------ pictures

/** The height of a line, and the sizes of the boxes, in pixels: the pictures are drawn in the size of the text. */
const LINE = 28;
const WIDE_PICTURE = 720;
const NARROW_PICTURE = 320;

/** About as wide as the text in the pictures' 14 pixels: Korean syllables are square, letters about half of that. */
function widthOf(text) {
    return [...text].reduce((width, letter) => width + (letter.codePointAt(0) > 0x1100 ? 14 : 8), 0);
}

function picture(title, width, height, ...nodes) {
    return svg(
        "svg",
        { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": words().picture(title) },
        ...nodes,
    );
}

function isWide() {
    return content.clientWidth >= WIDE_PICTURE;
}

function shortName(code) {
    return (language === "en" ? null : labelOf(code)?.text) ?? code.phrase;
}

// The choice between redirects: first how long, then what becomes of the method.

const METHODS = ["preserve", "post-may-become-get", "get"];

/** `[{ permanent, leaves: [code] }]`, in the order in which they are asked. */
function redirectBranches() {
    return [true, false]
        .map((permanent) => ({
            permanent,
            leaves: METHODS.flatMap((method) =>
                redirects.filter((code) => code.redirect.permanent === permanent && code.redirect.method === method),
            ),
        }))
        .filter((branch) => branch.leaves.length);
}

function box(x, y, width, height) {
    return svg("rect", { class: "box", x, y: y - height / 2, width, height, rx: 4 });
}

function textBox(text, x, y, width) {
    return svg("g", {}, box(x, y, width, 36), svg("text", { x: x + 12, y: y + 5 }, text));
}

function redirectLeaf(code, x, y, width) {
    return svg(
        "a",
        { href: hashOf(code) },
        box(x, y, width, 36),
        svg("text", { x: x + 12, y: y + 5 }, svg("tspan", { class: "strong" }, code.code), ` ${shortName(code)}`),
    );
}

function methodText(code, x, y) {
    return svg("text", { class: "quiet-text", x, y }, words().methods[code.redirect.method]);
}

function elbow(x1, y1, x2, y2, turn) {
    return svg("path", { class: "line", d: `M${x1} ${y1}H${turn}V${y2}H${x2}` });
}

/** From left to right. */
function wideRedirects(title) {
    const lines = [];
    const nodes = [];
    let y = 30;
    const middles = redirectBranches().map(({ permanent, leaves }) => {
        const ys = leaves.map((_, position) => y + position * 56);
        y = ys.at(-1) + 56;
        const middle = (ys[0] + ys.at(-1)) / 2;
        leaves.forEach((code, position) => {
            lines.push(elbow(260, middle, 480, ys[position], 278));
            nodes.push(methodText(code, 290, ys[position] - 7), redirectLeaf(code, 480, ys[position], 238));
        });
        nodes.push(textBox(words().permanence[permanent], 160, middle, 100));
        return middle;
    });
    const root = (middles[0] + middles.at(-1)) / 2;
    for (const middle of middles) lines.push(elbow(121, root, 160, middle, 140));
    nodes.unshift(textBox(words().redirect, 1, root, 120));
    return picture(title, WIDE_PICTURE, y - 26, ...lines, ...nodes);
}

/** From top to bottom, indented. */
function narrowRedirects(title) {
    const lines = [];
    const nodes = [textBox(words().redirect, 1, 20, 120)];
    let y = 20;
    for (const { permanent, leaves } of redirectBranches()) {
        const branch = (y += 52);
        lines.push(svg("path", { class: "line", d: `M14 38V${branch}H28` }));
        nodes.push(textBox(words().permanence[permanent], 28, branch, 100));
        for (const code of leaves) {
            y += 66;
            lines.push(svg("path", { class: "line", d: `M42 ${branch + 18}V${y}H58` }));
            nodes.push(methodText(code, 58, y - 25), redirectLeaf(code, 58, y, NARROW_PICTURE - 59));
        }
    }
    return picture(title, NARROW_PICTURE, y + 22, ...lines, ...nodes);
}

function redirectsPicture() {
    return isWide() ? wideRedirects(words().redirects) : narrowRedirects(words().redirects);
}

function redirectsTable() {
    const columns = redirectBranches().map((branch) => branch.permanent);
    const cell = (method, permanent) => {
        const found = redirects.filter(
            (code) => code.redirect.method === method && code.redirect.permanent === permanent,
        );
        return el(
            "td",
            {},
            found.length ? found.flatMap((code, position) => [position ? ", " : null, codeLink(code)]) : "–",
        );
    };
    const rows = METHODS.filter((method) => redirects.some((code) => code.redirect.method === method));
    return el(
        "table",
        {},
        el("caption", {}, words().redirectsTable),
        el(
            "thead",
            {},
            el(
                "tr",
                {},
                el("th", { scope: "col" }, words().method),
                columns.map((it) => el("th", { scope: "col" }, words().permanence[it])),
            ),
        ),
        el(
            "tbody",
            {},
            rows.map((method) =>
                el(
                    "tr",
                    {},
                    el("th", { scope: "row" }, words().methods[method]),
                    columns.map((it) => cell(method, it)),
                ),
            ),
        ),
    );
}

// The codes that are compared with each other, in a column, joined by arcs.

function confusedCodes() {
    return codes.filter((code) => comparisonsOf(code).length);
}

/** The height of each code in the picture, with a gap between classes. */
function confusedHeights(shown) {
    let y = LINE / 2;
    return new Map(
        shown.map((code, position) => {
            if (position && code.class !== shown[position - 1].class) y += LINE / 2;
            const pair = [code, y];
            y += LINE;
            return pair;
        }),
    );
}

/** How far each arc reaches to the left: a longer one encloses a shorter one. */
function confusedArcs(heights, room) {
    const arcs = comparisons.map(({ a, b }) => ({ a, b, radius: Math.abs(heights.get(a) - heights.get(b)) / 2 }));
    const largest = Math.max(...arcs.map((arc) => arc.radius));
    return arcs
        .map((arc) => ({ ...arc, reach: Math.min(1.5 * arc.radius, room * (arc.radius / largest) ** 0.7) }))
        .sort((left, right) => right.reach - left.reach);
}

function arcNode({ a, b, radius, reach }, x, heights) {
    const [top, bottom] = [heights.get(a), heights.get(b)].sort((left, right) => left - right);
    const d = `M${x} ${top}A${reach} ${radius} 0 0 0 ${x} ${bottom}`;
    return svg(
        "a",
        { href: hashOf(a, b), "aria-label": words().besidesOf(a.code, b.code) },
        svg("title", {}, `${a.code} / ${b.code}`),
        svg("path", { class: "reach", d }),
        svg("path", { class: "line", d }),
    );
}

function confusedLabel(code, x, y) {
    return [
        svg("circle", { class: "dot", cx: x, cy: y, r: 2.5 }),
        svg(
            "a",
            { href: hashOf(code) },
            svg("text", { x: x + 12, y: y + 5 }, svg("tspan", { class: "strong" }, code.code), ` ${shortName(code)}`),
        ),
    ];
}

function confusedPicture() {
    const shown = confusedCodes();
    const heights = confusedHeights(shown);
    const textWidth = Math.max(...shown.map((code) => widthOf(`${code.code} ${shortName(code)}`)));
    const wanted = isWide() ? 160 : Math.max(40, NARROW_PICTURE - textWidth - 16);
    const room = Math.min(wanted, (heights.get(shown.at(-1)) - heights.get(shown[0])) / 2);
    return picture(
        words().confused,
        room + textWidth + 16,
        heights.get(shown.at(-1)) + LINE / 2,
        ...confusedArcs(heights, room).map((arc) => arcNode(arc, room + 2, heights)),
        ...shown.flatMap((code) => confusedLabel(code, room + 2, heights.get(code))),
    );
}

function confusedList() {
    return el(
        "ul",
        { class: "pairs" },
        comparisons.map(({ a, b, text }) =>
            el("li", {}, el("p", {}, codeLink(a), " / ", codeLink(b), besideLink(a, b)), translated("p", text)),
        ),
    );
}

/** The pictures are drawn for the width of the window, so another width draws them again. */
function redrawOnResize() {
    let wasWide = isWide();
    new ResizeObserver(() => {
        if (isWide() === wasWide) return;
        wasWide = isWide();
        if (document.body.dataset.view === "overview") showOverview();
    }).observe(content);
}

// ------------------------------------------------------------------------------------------ what is shown

/** The view that the address names. */
function route() {
    const [path, ...settings] = location.hash.slice(1).split("&");
    const wanted = new URLSearchParams(settings.join("&")).get("lang");
    const parts = path.split("/").map(decode).filter(Boolean);
    if (!parts.length) return { view: "overview", wanted };
    if (parts.length === 1 && ["redirects", "confused", "content"].includes(parts[0]) && !findCode(parts[0])) {
        return { view: "overview", section: parts[0], wanted };
    }
    return { view: "detail", parts, wanted };
}

function decode(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function showDetail(parts) {
    const unknown = parts.find((part) => !findCode(part));
    if (unknown) return showUnknown(unknown);
    const [a, b] = parts.map(findCode);
    return b && b !== a ? showTwo(a, b) : showCode(a);
}

function showCurrent(parts) {
    const current = parts?.length === 1 ? findCode(parts[0]) : null;
    for (const [code, node] of entries) {
        if (code === current) node.setAttribute("aria-current", "page");
        else node.removeAttribute("aria-current");
    }
    if (current) scrollList(entries.get(current));
}

/** Scrolls the list, where it is beside the text, but not the window. */
function scrollList(node) {
    const side = document.querySelector(".side");
    const top = side.getBoundingClientRect().top;
    const { top: first, bottom: last } = node.getBoundingClientRect();
    const isHidden =
        first < top + at("search").offsetHeight || last > Math.min(top + side.clientHeight, window.innerHeight);
    if (isHidden) side.scrollTop += first - top - side.clientHeight / 2;
}

/** Shows what the address names; returns the route. */
function show() {
    const shown = route();
    document.body.dataset.view = shown.view;
    const title = shown.view === "detail" ? showDetail(shown.parts) : showOverview();
    document.title = title ? `${title} – ${registry.title}` : registry.title;
    showCurrent(shown.parts);
    return shown;
}

/** The code that the last view showed: the overview returns to its link in the list. */
let lastCode = null;

function focusShown({ view, section, parts }) {
    const entry = entries.get(lastCode);
    lastCode = parts?.length === 1 ? findCode(parts[0]) : null;
    if (section) focusSection(section);
    else if (view === "overview" && entry && !entry.parentElement.hidden) entry.focus();
    else {
        window.scrollTo(0, 0);
        content.querySelector("h2").focus({ preventScroll: true });
    }
}

function focusSection(section) {
    const heading = at(`picture-${section}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
}

function onHashChange() {
    const { wanted } = route();
    if (wanted && wanted !== language && languages.includes(wanted)) setLanguage(wanted);
    focusShown(show());
}

// ------------------------------------------------------------------------------------------ switches

function announce(text) {
    at("announcement").textContent = text;
    const said = content.querySelector(".said");
    if (said) said.textContent = text;
}

function setLanguage(tag) {
    language = tag;
    remember("language", tag);
    showWords();
}

function showWords() {
    document.documentElement.lang = wordsLanguage();
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = words()[node.dataset.word];
    query.placeholder = words().placeholder;
    at("languages").setAttribute("aria-label", words().languages);
    at("codes").setAttribute("aria-label", words().codes);
    at("title").replaceChildren(untranslated("span", registry.title));
    at("announcement").textContent = "";
    for (const node of at("languages").children) node.setAttribute("aria-pressed", node.lang === language);
    showFilters();
    showList();
    filterList();
}

function languageButton(tag) {
    const button = el("button", { type: "button", class: "switch", lang: tag }, nameOfLanguage(tag));
    button.addEventListener("click", () => {
        setLanguage(tag);
        // The language in the address has had its effect, and would come back with a reload.
        history.replaceState(null, "", location.hash.split("&")[0] || "#");
        show();
    });
    return button;
}

const systemDark = matchMedia("(prefers-color-scheme: dark)");

function theme() {
    return document.documentElement.dataset.theme ?? (systemDark.matches ? "dark" : "light");
}

/** The system's own theme is not a choice: the page then follows the system. */
function setTheme(wanted) {
    const isSystem = wanted === (systemDark.matches ? "dark" : "light");
    if (isSystem) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
    remember("theme", isSystem ? null : wanted);
    showTheme();
}

function showTheme() {
    at("theme").setAttribute("aria-pressed", theme() === "dark");
}

function listen() {
    window.addEventListener("hashchange", onHashChange);
    query.addEventListener("input", filterList);
    classFilter.addEventListener("change", filterList);
    commonFilter.addEventListener("change", filterList);
    at("reset").addEventListener("click", resetFilters);
    at("theme").addEventListener("click", () => setTheme(theme() === "dark" ? "light" : "dark"));
    systemDark.addEventListener("change", showTheme);
    document.querySelector(".side").addEventListener("keydown", moveInList);
    at("search").addEventListener("submit", (event) => {
        event.preventDefault();
        visibleEntries()[0]?.click();
    });
    at("skip").addEventListener("click", (event) => {
        event.preventDefault();
        (content.querySelector("h2") ?? content).focus();
    });
}

function start() {
    const { wanted } = route();
    if (languages.includes(wanted)) language = wanted;
    if (["light", "dark"].includes(remembered("theme"))) setTheme(remembered("theme"));
    at("languages").replaceChildren(...languages.map(languageButton));
    showWords();
    showTheme();
    const shown = show();
    lastCode = shown.parts?.length === 1 ? findCode(shown.parts[0]) : null;
    if (shown.section) focusSection(shown.section);
    listen();
    redrawOnResize();
}

start();
