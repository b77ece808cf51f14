// Take a reference along: to the clipboard, or as a file for a program. Without this script the reference is there to read.
(() => {
  const data = document.getElementById("s-citation");
  const place = document.querySelector(".s-cite-ways");
  if (!data || !place) return;
  const { ris, csl, name } = JSON.parse(data.textContent);
  const said = document.createElement("span");
  said.setAttribute("role", "status");

  const way = (words, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "s-chip";
    button.textContent = words;
    button.addEventListener("click", act);
    place.append(button);
  };
  const save = (text, type, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${name}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  way("Kopieer", async () => {
    const shown = document.querySelector(".s-reference");
    try {
      await navigator.clipboard.writeText(shown.textContent.trim());
      said.textContent = "Gekopieerd.";
    } catch {
      // Some browsers keep the clipboard from pages on disk: then it is one key away.
      getSelection().selectAllChildren(shown);
      said.textContent = document.execCommand("copy") ? "Gekopieerd." : "Kopieer met Ctrl en C.";
    }
  });
  way("RIS voor EndNote of Zotero", () => save(ris, "application/x-research-info-systems", "ris"));
  way("CSL-JSON", () => save(JSON.stringify([csl], null, 1), "application/json", "json"));
  place.append(said);
})();
