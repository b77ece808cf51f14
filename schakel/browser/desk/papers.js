// What a trainer takes along on paper, with her times: the whole plan, a run sheet of one page in large type, the hand-outs with how many
// of each, and the programme for participants. Each is made when it is asked for; nothing is asked of anybody else.
(() => {
  const { make, button, clock, blockOf, pieceOf, nameOf, minutes, count } = globalThis.schakelDesk;
  const SIZES = [15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8];

  function papers(plan, choicesOf, resultOf) {
    const sheet = make("section", { className: "s-paper" });
    const copies = document.querySelector(".s-copies");
    document.querySelector(".s-desk").closest("article, body").append(sheet);

    /* Print one paper; what the page shows is as it was afterwards. */
    function print(name, ...content) {
      sheet.replaceChildren(...content);
      if (name === "run") fitOnOne(sheet.firstChild);
      document.body.dataset.paper = name;
      addEventListener("afterprint", () => { delete document.body.dataset.paper; }, { once: true });
      window.print();
    }

    const timesOf = line => `${clock(resultOf().start, line.start)}–${clock(resultOf().start, line.end)}`;

    function head(words) {
      const { start, needed } = resultOf();
      const facts = [
        plan.position, start === null ? minutes(needed) : `${clock(start, 0)}–${clock(start, needed)} uur`,
        choicesOf().group ? count(choicesOf().group, "deelnemer", "deelnemers") : ""];
      return [make("p", { className: "s-paper-name" }, words), make("h1", {}, plan.title), make("p", { className: "s-paper-facts" }, facts.filter(Boolean).join(" · "))];
    }

    /* How many of a thing: for the group if it is known. */
    function many({ each, people }) {
      const { group } = choicesOf();
      if (!people) return each > 1 ? `${each} × ` : "";
      return group ? `${each * Math.ceil(group / people)} × ` : "";
    }

    function runRow(line) {
      const { entry } = line;
      const block = entry && !entry.own ? blockOf(plan, entry) : null;
      const isRest = !entry || pieceOf(plan, entry).rest;
      const title = make("strong", {}, block ? nameOf(block) : entry?.title || "Pauze");
      const words = [block?.gist ?? entry?.note, entry?.leader ? `leiding: ${entry.leader}` : ""].filter(Boolean).join(" · ");
      const needs = block?.needs.map(thing => `${many(thing)}${thing.item}`) ?? [];
      return make("tr", { className: isRest ? "s-break" : "" },
        make("td", {}, make("strong", {}, timesOf(line))), make("td", {}, title, words ? make("span", {}, words) : ""),
        make("td", {}, isRest ? "" : [block?.form, block?.who].filter(Boolean).join(", ")),
        make("td", {}, block?.board.join("; ") ?? ""), make("td", {}, needs.join("; ")));
    }

    function runSheet() {
      const { lines } = resultOf();
      const columns = ["Tijd", "Blok", "Vorm", "Op het bord", "Nodig"].map(name => make("th", { scope: "col" }, name));
      const table = make("table", { className: "s-paper-run" },
        make("thead", {}, make("tr", {}, ...columns)), make("tbody", {}, ...lines.map(runRow)));
      print("run", make("div", { className: "s-paper-one" }, ...head("Spiekblad"), table));
    }

    /* Letters as large as one page allows: the paper is laid out unseen, as wide and as high as it will be. */
    function fitOnOne(page) {
      sheet.classList.add("s-paper-tried");
      for (const size of SIZES) {
        page.style.fontSize = `${size}pt`;
        if (page.scrollHeight <= page.clientHeight) break;
      }
      sheet.classList.remove("s-paper-tried");
    }

    /* What participants get to see: the points of the meeting, when it begins and rests, what they bring and take home. */
    function programme() {
      const { lines, start, needed } = resultOf();
      const rests = lines.filter(line => !line.entry || pieceOf(plan, line.entry).rest);
      const own = choicesOf().entries.filter(entry => entry.own && !entry.rest && !entry.out).map(entry => entry.title);
      const points = plan.agenda.length ? [...plan.agenda, ...own]
        : lines.filter(line => !rests.includes(line)).map(line => line.entry.title ?? blockOf(plan, line.entry).title);
      const list = (title, items, tag = "ul") => (items.length ? [make("h2", {}, title), make(tag, {}, ...items.map(item => make("li", {}, item)))] : []);
      const moments = start === null ? [] : [
        `${clock(start, 0)} uur: we beginnen`, ...rests.map(line => `${clock(start, line.start)} uur: pauze, tot ${clock(start, line.end)} uur`),
        `${clock(start, needed)} uur: einde`];
      print("programme", ...head("Programma"), ...list("Wat we doen", points, "ol"), ...list("Hoe laat", moments),
        ...list("Neem mee", plan.due), ...list("Voor de volgende keer", plan.homework));
    }

    /* The hand-outs of the blocks that are left, each on a page of its own under how many are needed. */
    function handouts() {
      const present = new Set(resultOf().lines.filter(line => line.entry).map(line => line.entry.key));
      const sheets = [...copies.children].filter(copy => (
        !copy.dataset.uses || copy.dataset.uses.split(" ").some(at => present.has(plan.pieces[at].key))));
      const shown = sheets.map(copy => {
        const page = copy.cloneNode(true);
        const number = many({ each: Number(copy.dataset.each), people: Number(copy.dataset.people) }).trim();
        page.prepend(make("p", { className: "s-paper-name" }, [number || copy.dataset.words, plan.title].filter(Boolean).join(" · ")));
        return page;
      });
      print("handouts", ...shown);
    }

    const buttons = [
      button("Print draaiboek", () => print("plan")), button("Print spiekblad", runSheet),
      copies?.children.length ? button("Print hand-outs", handouts) : "", button("Print programma", programme),
    ];
    return { buttons };
  }

  globalThis.schakelDesk.papers = papers;
})();
