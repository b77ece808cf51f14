// A Word file, made on the page: a zip with the four files that a word processor needs, nothing compressed.
(() => {
  const story = window.schakelCase;
  if (!story) return;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" };

  /* Words for XML, which knows no control characters. */
  const safe = text => [...text].filter(char => char >= " " || char === "\n" || char === "\t").join("").replace(/[&<>"]/g, sign => SIGNS[sign]);

  function style(id, name, size, isHeading) {
    const level = isHeading ? `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${isHeading - 1}"/></w:pPr>` : "<w:pPr><w:spacing w:after=\"120\"/></w:pPr>";
    return `<w:style w:type="paragraph" w:styleId="${id}"${isHeading ? "" : " w:default=\"1\""}><w:name w:val="${name}"/>${level}`
      + `<w:rPr>${isHeading ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  }

  const STYLES = `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>`
    + `<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>${style("Normal", "Normal", 22, 0)}`
    + `${style("Heading1", "heading 1", 36, 1)}${style("Heading2", "heading 2", 26, 2)}${style("Heading3", "heading 3", 22, 3)}</w:styles>`;
  const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>";
  const relations = (type, target) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

  /* The body, from pairs of a style and words; a new line in the words is one in the document. */
  function body(paragraphs) {
    const written = paragraphs.map(([name, words]) => `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr>`
      + words.split("\n").map(line => `<w:r><w:t xml:space="preserve">${safe(line)}</w:t></w:r>`).join("<w:r><w:br/></w:r>") + "</w:p>");
    return `${HEAD}<w:document xmlns:w="${W}"><w:body>${written.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>`
      + "<w:pgMar w:top=\"1247\" w:right=\"1247\" w:bottom=\"1134\" w:left=\"1247\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  }

  const TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
    for (let bit = 0; bit < 8; bit++) number = number & 1 ? 0xedb88320 ^ (number >>> 1) : number >>> 1;
    return number;
  });
  const checksum = data => (data.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), -1) ^ -1) >>> 0;

  /* Numbers of so many bytes each, the smallest byte first. */
  const packed = (...pairs) => pairs.flatMap(([number, bytes]) => Array.from({ length: bytes }, (_, at) => (number >>> (8 * at)) & 255));

  /* A zip of names and texts, as a Blob. */
  function zip(files) {
    const encoder = new TextEncoder();
    const pieces = [], listed = [];
    let at = 0, size = 0;
    for (const [name, text] of files) {
      const [path, data] = [encoder.encode(name), encoder.encode(text)];
      // Version 2.0, names in UTF-8, stored, the first day that a zip knows.
      const facts = packed([20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [checksum(data), 4], [data.length, 4], [data.length, 4], [path.length, 2], [0, 2]);
      const entry = Uint8Array.from([...packed([0x04034b50, 4]), ...facts, ...path]);
      listed.push(Uint8Array.from([...packed([0x02014b50, 4], [20, 2]), ...facts, ...packed([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), ...path]));
      pieces.push(entry, data);
      at += entry.length + data.length;
      size += listed.at(-1).length;
    }
    const end = Uint8Array.from(packed([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2]));
    return new Blob([...pieces, ...listed, end], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
  }

  story.wordFile = paragraphs => zip([
    ["[Content_Types].xml", TYPES], ["_rels/.rels", relations("officeDocument", "word/document.xml")],
    ["word/document.xml", body(paragraphs)], ["word/styles.xml", STYLES], ["word/_rels/document.xml.rels", relations("styles", "styles.xml")]]);
})();
