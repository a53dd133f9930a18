/** Escapes a text for HTML, inside and outside attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Makes HTML of a sentence of Markdown: code, links and emphasis. */
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

/** A part that readers open: HTML that holds Markdown, which needs empty lines around it. */
export function fold(summary: string, content: string): string {
  return `<details>\n<summary>${inlineHtml(summary)}</summary>\n\n${content.trim()}\n\n</details>`;
}

/** A block of code. */
export function codeBlock(language: string, code: string): string {
  const fence = code.includes("```") ? "````" : "```";
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}

/** Code without colors, which makes a page of long samples far smaller. */
export function plainCode(code: string): string {
  // A line break that is written as a reference does not end the block of HTML.
  return `<pre class="plain" tabindex="0"><code>${escapeHtml(code.trimEnd()).replaceAll("\n", "&#10;")}</code></pre>`;
}
