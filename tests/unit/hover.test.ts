// The states and the ways between them:
//
//   idle ──over──▶ dwelling ──timer──▶ open ──over null / leave-card──▶ leaving ──timer──▶ idle
//     ▲                │                 ▲                                 │
//     └──over null─────┘                 └──────enter-card / over mark─────┘
//
import { expect, test } from 'vitest';
import { GRACE_MS, type HoverEvent, type HoverState, hoverAfter } from '../../lib/hover.ts';

type State = HoverState<string>;
const walk = (state: State, ...events: Array<HoverEvent<string> | 'timer'>): State =>
	events.reduce<State>(
		(now, event) => hoverAfter(now, event === 'timer' ? { type: 'timer', token: 'timer' in now ? now.timer.token : -1 } : event, 300),
		state,
	);
const idle: State = { at: 'idle' };
const over = (mark: string | null): HoverEvent<string> => ({ type: 'over', mark });

test('a card opens after the dwell, and not before', () => {
	const dwelling = walk(idle, over('a'));
	expect(dwelling).toMatchObject({ at: 'dwelling', mark: 'a', timer: { ms: 300 } });
	expect(walk(dwelling, 'timer')).toEqual({ at: 'open', mark: 'a', pinned: false });
});
test('passing over opens nothing', () => {
	expect(walk(idle, over('a'), over(null))).toEqual(idle);
});
test('moving on the same mark does not start the dwell again', () => {
	const dwelling = walk(idle, over('a'));
	expect(walk(dwelling, over('a'))).toBe(dwelling);
});
test('a late timer of an earlier dwell is ignored', () => {
	const first = walk(idle, over('a'));
	const second = walk(first, over('b'));
	expect(hoverAfter(second, { type: 'timer', token: first.at === 'dwelling' ? first.timer.token : -1 }, 300)).toBe(second);
});
test('leaving gives grace, then closes', () => {
	const leaving = walk(idle, over('a'), 'timer', over(null));
	expect(leaving).toMatchObject({ at: 'leaving', mark: 'a', timer: { ms: GRACE_MS } });
	expect(walk(leaving, 'timer')).toEqual(idle);
});
test('entering the card, or coming back, keeps it open', () => {
	const leaving = walk(idle, over('a'), 'timer', over(null));
	expect(walk(leaving, { type: 'enter-card' })).toEqual({ at: 'open', mark: 'a', pinned: false });
	expect(walk(leaving, over('a'))).toEqual({ at: 'open', mark: 'a', pinned: false });
});
test('leaving the card gives grace too', () => {
	expect(walk(idle, over('a'), 'timer', { type: 'leave-card' })).toMatchObject({ at: 'leaving', mark: 'a' });
});
test('on the way to the card another mark is crossed without harm; resting there opens it', () => {
	const crossing = walk(idle, over('a'), 'timer', over('b'));
	expect(crossing).toMatchObject({ at: 'leaving', mark: 'a', next: 'b' });
	expect(walk(crossing, { type: 'enter-card' })).toEqual({ at: 'open', mark: 'a', pinned: false });
	expect(walk(crossing, 'timer')).toEqual({ at: 'open', mark: 'b', pinned: false });
	expect(walk(crossing, over(null), 'timer')).toEqual(idle);
});
test('a pinned card stays until it is closed on purpose', () => {
	const pinned = walk(idle, { type: 'pin', mark: 'a' });
	expect(walk(pinned, over(null), over('b'), { type: 'leave-card' })).toBe(pinned);
	expect(walk(pinned, { type: 'close' })).toEqual(idle);
	expect(walk(idle, { type: 'close' })).toBe(idle);
});
