// Leads from a number in the text to the source under it. Moves the focus, never the page's address.
import { useRef } from 'react';

export type Jump = {
	/** Keeps the element of source `n`. */
	keep(n: number, element: HTMLElement | null): void;
	/** Brings source `n` into view and sets the focus on it; nothing happens when it is not shown. */
	to(n: number): void;
};

/** The jumps of one list of sources. */
export function useJump(): Jump {
	const kept = useRef(new Map<number, HTMLElement>()).current;
	return {
		keep: (n, element) => {
			if (element) kept.set(n, element);
			else kept.delete(n);
		},
		to: (n) => {
			const element = kept.get(n);
			element?.scrollIntoView({ block: 'nearest' });
			element?.focus({ preventScroll: true });
		},
	};
}
