// A pointer position or a next/previous key to a mark, and the mark's rectangles. Opens nothing.
import type { Mark } from './read.ts';

export type Located = { mark: Mark; rects: DOMRect[] };

/** How far beside the letters a pointer still counts, in CSS pixels: the underline hangs below them. */
const SLACK_PX = 3;

export function createLocator() {
	let marks: readonly Mark[] = [];
	let byNode = new Map<Node, Mark[]>();

	return {
		/**
		 * Takes the marks to look among, in page order, and returns them: a mark that was there before
		 * stays the same object, so that an open card knows its own again.
		 */
		use(next: readonly Mark[]): readonly Mark[] {
			marks = next.map((mark) => byNode.get(mark.range.startContainer)?.find((old) => isSame(old, mark) && old.term === mark.term) ?? mark);
			byNode = new Map();
			for (const mark of marks) {
				for (const node of new Set([mark.range.startContainer, mark.range.endContainer]))
					byNode.set(node, [...(byNode.get(node) ?? []), mark]);
			}
			return marks;
		},

		/** The mark under a point of the viewport, or null. */
		at(x: number, y: number): Located | null {
			if (marks.length === 0) return null;
			// Much faster than highlightsFromPoint and in every browser; but it also answers for text that
			// is only near, so the rectangles decide.
			const caret = document.caretPositionFromPoint(x, y);
			for (const mark of (caret && byNode.get(caret.offsetNode)) ?? []) {
				const rects = rectsOf(mark.range);
				if (rects.some((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + SLACK_PX))
					return { mark, rects };
			}
			return null;
		},

		/** The mark `by` places after `from`, round the ends; with no `from`, the first one in or below the viewport. */
		step(from: Mark | null, by: 1 | -1): Mark | null {
			const shown = marks.filter((mark) => rectsOf(mark.range).length > 0);
			const at = from ? shown.findIndex((mark) => isSame(mark, from)) : -1;
			if (at < 0) {
				const below = shown.findIndex((mark) => (rectsOf(mark.range)[0]?.bottom ?? 0) >= 0);
				return shown[by > 0 ? Math.max(0, below) : below > 0 ? below - 1 : shown.length - 1] ?? null;
			}
			return shown[(at + by + shown.length) % shown.length] ?? null;
		},

		/** Where a mark stands among all of them; null for one that was only looked up. */
		position(mark: Mark): { index: number; total: number } | null {
			const at = marks.findIndex((other) => isSame(other, mark));
			return at < 0 ? null : { index: at + 1, total: marks.length };
		},
	};
}

const isSame = (a: Mark, b: Mark): boolean =>
	a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset;

/** Rectangles of a range in the viewport; none when it has gone or cannot be seen. */
export function rectsOf(range: StaticRange): DOMRect[] {
	if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
	const live = document.createRange();
	try {
		live.setStart(range.startContainer, range.startOffset);
		live.setEnd(range.endContainer, range.endOffset);
	} catch {
		// The text has become shorter since.
		return [];
	}
	return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
