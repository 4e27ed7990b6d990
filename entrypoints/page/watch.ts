// DOM changes to the elements whose blocks must be read again. Reads and paints nothing itself.
import { isInSkipped, ownerOf } from './scan.ts';

/** How long a page must be still before changed blocks are read again, and the longest wait, in milliseconds. */
const STILL_MS = 150;
const LONGEST_MS = 1000;
/** More changed places than this are dearer to sort out than to read the page again. */
const MOST_ROOTS = 200;

/**
 * Watches the document. `onStale` is called in the mutation's own microtask, before anything can
 * paint; `onChanged` later with the elements to read again. Returns `stop`.
 */
export function watchPage(onStale: () => void, onChanged: (roots: Element[]) => void): () => void {
	const roots = new Set<Element>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waitingSince = 0;

	const flush = (): void => {
		timer = undefined;
		waitingSince = 0;
		const changed = [...roots];
		roots.clear();
		onChanged(changed.length > MOST_ROOTS && document.body ? [document.body] : changed);
	};

	const observer = new MutationObserver((records) => {
		let relevant = false;
		for (const { target, type, addedNodes, removedNodes } of records) {
			if (type === 'childList' && addedNodes.length === 0 && removedNodes.length === 0) continue;
			const owner = ownerOf(target);
			// Our own host hangs on the root element, beside the body: of what happens there only a new body counts.
			if (owner === document.documentElement) {
				if (![...addedNodes, ...removedNodes].some((node) => node instanceof HTMLBodyElement)) continue;
				if (document.body) roots.add(document.body);
			} else if (owner && !isInSkipped(owner)) roots.add(owner);
			else if (owner?.tagName !== 'TITLE') continue;
			relevant = true;
		}
		if (!relevant) return;
		onStale();
		const now = performance.now();
		waitingSince ||= now;
		clearTimeout(timer);
		timer = setTimeout(flush, Math.min(STILL_MS, Math.max(0, waitingSince + LONGEST_MS - now)));
	});
	observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
	return () => {
		observer.disconnect();
		clearTimeout(timer);
	};
}
