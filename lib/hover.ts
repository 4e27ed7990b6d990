// When a card opens and closes under a pointer: dwell, leave, grace. A pure state machine: events go
// in, the next state comes out, and the caller keeps the one timer that a state may ask for.
// After the hover model of MediaWiki's page previews (own code): late timers are told apart by token.

/** How long a card stays after the pointer has left mark and card, in milliseconds. */
export const GRACE_MS = 300;

export type HoverState<M> =
	| { at: 'idle' }
	/** The pointer rests on a mark; the card opens when the timer ends. */
	| { at: 'dwelling'; mark: M; timer: Timer }
	/** The card is open and the pointer is on its mark or in it. */
	| { at: 'open'; mark: M; pinned: boolean }
	/** The pointer has left; the card closes when the timer ends. `next` is a mark that it rests on meanwhile. */
	| { at: 'leaving'; mark: M; next: M | null; timer: Timer };

type Timer = { token: number; ms: number };

export type HoverEvent<M> =
	/** The pointer moved onto a mark, or off all marks (null). */
	| { type: 'over'; mark: M | null }
	| { type: 'enter-card' }
	| { type: 'leave-card' }
	| { type: 'timer'; token: number }
	/** Opened by click, tap or key: stays until it is closed on purpose. */
	| { type: 'pin'; mark: M }
	| { type: 'close' };

let tokens = 0;
const timer = (ms: number): Timer => ({ token: ++tokens, ms });

/** The state after `event`. `dwellMs` is the reader's setting. Returns the same object when nothing changes. */
export function hoverAfter<M>(state: HoverState<M>, event: HoverEvent<M>, dwellMs: number): HoverState<M> {
	if (event.type === 'close') return state.at === 'idle' ? state : { at: 'idle' };
	if (event.type === 'pin') return { at: 'open', mark: event.mark, pinned: true };
	switch (state.at) {
		case 'idle':
			return event.type === 'over' && event.mark !== null ? { at: 'dwelling', mark: event.mark, timer: timer(dwellMs) } : state;
		case 'dwelling':
			if (event.type === 'timer') return event.token === state.timer.token ? { at: 'open', mark: state.mark, pinned: false } : state;
			if (event.type !== 'over' || event.mark === state.mark) return state;
			return event.mark === null ? { at: 'idle' } : { at: 'dwelling', mark: event.mark, timer: timer(dwellMs) };
		case 'open':
			if (state.pinned) return state;
			if (event.type === 'leave-card') return { at: 'leaving', mark: state.mark, next: null, timer: timer(GRACE_MS) };
			if (event.type !== 'over' || event.mark === state.mark) return state;
			return { at: 'leaving', mark: state.mark, next: event.mark, timer: timer(GRACE_MS) };
		case 'leaving':
			if (event.type === 'enter-card') return { at: 'open', mark: state.mark, pinned: false };
			if (event.type === 'timer') {
				if (event.token !== state.timer.token) return state;
				return state.next === null ? { at: 'idle' } : { at: 'open', mark: state.next, pinned: false };
			}
			if (event.type !== 'over' || event.mark === state.next) return state;
			if (event.mark === state.mark) return { at: 'open', mark: state.mark, pinned: false };
			return event.mark === null ? { ...state, next: null } : { ...state, next: event.mark, timer: timer(GRACE_MS) };
	}
}
