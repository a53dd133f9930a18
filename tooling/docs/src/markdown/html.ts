/** Escapes a text for HTML, inside and outside attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Converts code and links in a sentence from Markdown to HTML. */
export function inlineHtml(text: string): string {
  return text
    .split(/(`[^`]+`|\[[^\]]*\]\([^)\s]+\))/)
    .map((part) => {
      if (/^`.+`$/.test(part)) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      const { label = "", href = "" } = /^\[(?<label>[^\]]*)\]\((?<href>[^)]+)\)$/.exec(part)?.groups ?? {};
      return href === "" ? escapeHtml(part) : `<a href="${escapeHtml(href)}">${inlineHtml(label)}</a>`;
    })
    .join("");
}

/** Writes a folded part of a page. Markdown inside HTML needs empty lines around it. */
export function fold(summary: string, content: string): string {
  return `<details>\n<summary>${inlineHtml(summary)}</summary>\n\n${content.trim()}\n\n</details>`;
}

/** Writes a code block in Markdown. */
export function codeBlock(language: string, code: string): string {
  const fence = code.includes("```") ? "````" : "```";
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}

/** Writes a code block without colors. The markup of colors would make pages with long samples much larger. */
export function plainCode(code: string): string {
  // An empty line would end the HTML block, so line breaks are written as character references.
  return `<pre class="plain" tabindex="0"><code>${escapeHtml(code.trimEnd()).replaceAll("\n", "&#10;")}</code></pre>`;
}
