// Page to blocks: walks the DOM once and decides what must not be read. Knows nothing of terms.

/**
 * A run of text that a reader sees as one, across inline tags. `starts[n]` is the offset in `text`
 * at which `nodes[n]` begins; characters of `text` that no node holds are separators of ours.
 */
export type Block = { owner: Element; heading: boolean; text: string; nodes: Text[]; starts: number[] };

/** How many links hold all words of a block between them; 0 where some words stand outside. */
export function linksIn({ owner, nodes }: Block): number {
	const links = nodes.filter((node) => /\S/.test(node.data)).map((node) => node.parentElement?.closest('a[href]') ?? null);
	return links.every((link) => link && (owner.contains(link) || link.contains(owner))) ? new Set(links).size : 0;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Continue the block around them; every other element, known or not, opens one of its own. */
const INLINE = set(
	'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RUBY RB S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR',
);
/** Never read: code, controls, pictures, and the parts of a page that lead elsewhere. */
const SKIPPED = set(
	'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION DATALIST BUTTON CODE PRE KBD SAMP VAR SVG MATH CANVAS VIDEO AUDIO IFRAME OBJECT EMBED NAV FOOTER RP RT HEAD METER PROGRESS DIALOG',
);
const HEADING = /^H[1-6]$/;
/** Footnote marks: "esketamine<sup>12</sup>" must not become a word. */
const FOOTNOTE = /^[\s\d,;:[\]().*†‡§¶#–-]*[a-f]?$/;

/** Whether the element and everything in it is left alone. */
export function isSkipped(element: Element): boolean {
	const name = element.tagName;
	// A plain text file is shown as one <pre>; there it is the article.
	if (name === 'PRE') return document.contentType !== 'text/plain';
	if (SKIPPED.has(name) || name === 'svg' || name === 'math') return true;
	if (element.attributes.length === 0) return false;
	const editable = element.getAttribute('contenteditable');
	return (
		(editable !== null && editable !== 'false') ||
		/^(?:textbox|searchbox|navigation|menu|menubar|toolbar|code)$/.test(element.getAttribute('role') ?? '') ||
		element.getAttribute('translate') === 'no'
	);
}

/** The nearest element around `node` that opens a block; `node` itself counts. */
export function ownerOf(node: Node): Element | null {
	let element = node instanceof Element ? node : node.parentElement;
	while (element && INLINE.has(element.tagName)) element = element.parentElement;
	return element;
}

/** Whether `node` stands inside something that is not read. */
export function isInSkipped(node: Node): boolean {
	for (let element = node instanceof Element ? node : node.parentElement; element; element = element.parentElement) {
		if (isSkipped(element)) return true;
	}
	return false;
}

/** The blocks below `root` in document order, empty ones left out. Lazy, so that the caller can pause. */
export function* scanBlocks(root: Element): Generator<Block> {
	if (isInSkipped(root)) return;
	let block = open(root);
	let breaks = 0;
	const close = function* (next: Element): Generator<Block> {
		if (block.nodes.length > 0 && /\S/.test(block.text)) yield* splitPlainText(block);
		block = open(next);
		breaks = 0;
	};
	let node: Node | null = root.firstChild;
	while (node) {
		let descend = false;
		if (node.nodeType === Node.TEXT_NODE) {
			const data = (node as Text).data;
			if (data !== '') {
				block.nodes.push(node as Text);
				block.starts.push(block.text.length);
				block.text += data;
				if (/\S/.test(data)) breaks = 0;
			}
		} else if (node.nodeType === Node.ELEMENT_NODE) {
			const element = node as Element;
			const name = element.tagName;
			if (name === 'BR') {
				block.text += '\n';
				breaks += 1;
				if (breaks > 1) yield* close(block.owner);
			} else if (name === 'IMG' || (name === 'SUP' && FOOTNOTE.test(element.textContent ?? ''))) {
				block.text += ' ';
			} else if (isSkipped(element)) {
				if (INLINE.has(name) || name === 'CODE' || name === 'svg') block.text += ' \u0000 ';
				else yield* close(block.owner);
			} else if (INLINE.has(name)) {
				descend = true;
			} else {
				yield* close(element);
				descend = true;
			}
		}
		if (descend && node.firstChild) {
			node = node.firstChild;
			continue;
		}
		if (descend && !INLINE.has((node as Element).tagName)) yield* close(ownerOf(node.parentNode as Node) ?? root);
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			if (node && node !== root && !INLINE.has((node as Element).tagName)) yield* close(ownerOf(node.parentNode as Node) ?? root);
		}
		node = node && node !== root ? node.nextSibling : null;
	}
	yield* close(root);
}

function open(owner: Element): Block {
	return { owner, heading: HEADING.test(owner.tagName), text: '', nodes: [], starts: [] };
}

/** In a plain text file an empty line ends a block, and so does a line end before a list dash or table bar. */
function* splitPlainText(block: Block): Generator<Block> {
	const [node] = block.nodes;
	if (document.contentType !== 'text/plain' || !node || block.nodes.length > 1) {
		yield block;
		return;
	}
	let start = 0;
	for (const end of [...block.text.matchAll(/\n/g)].map((match) => match.index).concat(block.text.length)) {
		const text = block.text.slice(start, end);
		// The node begins before this block does: a negative start keeps offsets of block and node in step.
		if (/\S/.test(text)) yield { ...block, text, starts: [-start] };
		start = end + 1;
	}
}

/** Where `offset` of the block's text stands in its nodes. `end` looks for the place after the character before. */
export function placeIn(block: Block, offset: number, end = false): { node: Text; offset: number } | null {
	const wanted = end ? offset - 1 : offset;
	for (let at = block.nodes.length - 1; at >= 0; at--) {
		const start = block.starts[at] as number;
		const node = block.nodes[at] as Text;
		if (start > wanted) continue;
		if (wanted >= start + node.length) return null;
		return { node, offset: offset - start };
	}
	return null;
}
