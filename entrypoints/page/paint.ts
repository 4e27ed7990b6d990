// Marks to CSS.highlights: the only user of that registry. Knows nothing of terms or text.

export type MarkStyle = 'dots' | 'dashes' | 'line' | 'wash';

export type Painter = {
	/** Shows exactly these ranges, in this style. */
	paint(ranges: readonly StaticRange[], style: MarkStyle): void;
	/** Shows the range whose card is open; null for none. */
	open(range: StaticRange | null): void;
	/** Takes ranges away that no longer stand where they stood. Cheap enough for every mutation. */
	drop(isStale: (range: StaticRange) => boolean): void;
	/** Takes everything away. */
	stop(): void;
};

const NAME = 'trd-context';
const STYLES: readonly MarkStyle[] = ['dots', 'dashes', 'line', 'wash'];

/**
 * A painter on this document's registry. The page shares the registry and may clear it: each call
 * registers anew. Nothing is registered while there is nothing to show.
 */
export function createPainter(): Painter {
	let shown = new Highlight();
	/** The same ranges once more: Firefox lets a content script fill a Highlight, but not walk through it. */
	let ranges = new Set<StaticRange>();
	let style: MarkStyle = 'dots';

	const register = (): void => {
		for (const other of STYLES) {
			if (other !== style || shown.size === 0) CSS.highlights.delete(`${NAME}-${other}`);
		}
		if (shown.size > 0) CSS.highlights.set(`${NAME}-${style}`, shown);
	};

	return {
		paint(wanted, wantedStyle) {
			style = wantedStyle;
			shown = new Highlight();
			ranges = new Set(wanted);
			for (const range of ranges) shown.add(range);
			register();
		},
		open(range) {
			if (range === null) {
				CSS.highlights.delete(`${NAME}-open`);
				return;
			}
			const highlight = new Highlight(range);
			highlight.priority = 1;
			CSS.highlights.set(`${NAME}-open`, highlight);
		},
		drop(isStale) {
			let dropped = false;
			for (const range of ranges) {
				if (!isStale(range)) continue;
				ranges.delete(range);
				dropped = shown.delete(range) || dropped;
			}
			if (dropped && shown.size === 0) register();
		},
		stop() {
			shown = new Highlight();
			ranges.clear();
			register();
			CSS.highlights.delete(`${NAME}-open`);
		},
	};
}
