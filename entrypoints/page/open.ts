// When a card opens and closes: pointer, click, tap, key, popup. Joins locate, hover and card.
import { i18n } from '#i18n';
import { wordsFrom } from '../../components/words.tsx';
import type { Entry } from '../../lib/entry.ts';
import { type HoverEvent, type HoverState, hoverAfter } from '../../lib/hover.ts';
import type { EntriesAnswer } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings.ts';
import { askBackground, isAlive } from './ask.ts';
import { createCard } from './card.tsx';
import { createLocator, type Located, rectsOf } from './locate.ts';
import type { Painter } from './paint.ts';
import type { Mark } from './read.ts';

/** What the reader pressed is theirs: a click on one of these does what the page says, and no card opens. */
const CONTROLS = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';
/** A finger that moved further than this was scrolling, in CSS pixels. */
const TAP_SLACK_PX = 10;
/** Left free above a mark when the page is scrolled to it, in CSS pixels. */
const HEADROOM_PX = 16;

const words = wordsFrom(i18n.t as (...args: unknown[]) => string);

/** What an opener tells: wishes of the reader, and that the extension has gone. */
type OpenerCallbacks = {
	onLevel(level: Settings['level']): void;
	onNotHere(term: string, where: 'page' | 'site'): void;
	onDead(): void;
};

export function createOpener(painter: Painter, getSettings: () => Settings, { onLevel, onNotHere, onDead }: OpenerCallbacks) {
	const locator = createLocator();
	const entries = new Map<string, Entry>();
	let extras: Omit<EntriesAnswer, 'entries'> = { notAdvice: '', help: null, css: '' };
	let state: HoverState<Mark> = { at: 'idle' };
	let shown: { mark: Mark; trail: string[]; byKey: boolean; pointer: { x: number; y: number } | null } | null = null;
	let focusBefore: Element | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const listeners = new AbortController();

	/** Entries come from the background, in one message for all that are missing. */
	const fetchEntries = async (ids: string[]): Promise<void> => {
		const missing = ids.filter((id) => !entries.has(id));
		if (missing.length === 0) return;
		try {
			const answer = await askBackground<EntriesAnswer>({ type: 'entries', ids: missing });
			for (const entry of answer.entries) entries.set(entry.id, entry);
			extras = answer;
		} catch {
			onDead();
		}
	};

	const card = createCard(words, {
		onLevel: (level) => {
			onLevel(level);
			void render(level);
		},
		onRelated: (id) => {
			shown?.trail.push(id);
			void render();
		},
		onGlossary: (id) => void askBackground({ type: 'glossary', id }).catch(onDead),
		onNotHere: (where) => {
			const { term } = shown?.mark ?? {};
			send({ type: 'close' });
			if (term) onNotHere(term, where);
		},
		onBack: () => {
			shown?.trail.pop();
			void render();
		},
		onClose: () => send({ type: 'close' }),
		onEnter: () => send({ type: 'enter-card' }),
		onLeave: () => send({ type: 'leave-card' }),
	});

	const render = async (level = getSettings().level): Promise<void> => {
		const now = shown;
		if (!now) return;
		const ids = [now.mark.term, ...now.trail];
		await fetchEntries(ids);
		// It may have been closed, or moved on, while the entry was on its way.
		if (shown !== now) return;
		const entry = entries.get(ids.at(-1) as string);
		if (!entry) return;
		const before = entries.get(ids.at(-2) ?? '');
		card.show(
			{
				entry,
				level,
				notAdvice: extras.notAdvice,
				css: extras.css,
				help: entry.place.step?.id === 'safety' ? extras.help : null,
				position: now.byKey && now.trail.length === 0 ? locator.position(now.mark) : null,
				back: before ? { term: before.term } : null,
				why: now.trail.length === 0 ? now.mark.why : null,
			},
			now.mark.range,
			now.pointer,
		);
		if (now.byKey) card.focus();
	};

	const send = (event: HoverEvent<Mark>, how: { byKey?: boolean; pointer?: { x: number; y: number } } = {}): void => {
		const next = hoverAfter(state, event, getSettings().hoverDelayMs);
		if (next === state) return;
		state = next;
		clearTimeout(timer);
		if (state.at === 'dwelling' || state.at === 'leaving') {
			const { token, ms } = state.timer;
			timer = setTimeout(() => send({ type: 'timer', token }), ms);
		}
		// The entry is asked for while the pointer still dwells.
		if (state.at === 'dwelling') void fetchEntries([state.mark.term]);
		const mark = state.at === 'open' || state.at === 'leaving' ? state.mark : null;
		if (mark === (shown?.mark ?? null)) return;
		if (mark === null) {
			const byKey = shown?.byKey;
			const { range } = shown?.mark ?? {};
			shown = null;
			card.close();
			painter.open(null);
			if (byKey) returnFocus(range);
			return;
		}
		if (how.byKey && !shown?.byKey) focusBefore = document.activeElement;
		shown = { mark, trail: [], byKey: how.byKey ?? false, pointer: how.pointer ?? pointer };
		painter.open(mark.range);
		void render();
	};

	/** To where it was; and the caret to the term, so that reading goes on from there. */
	const returnFocus = (range: StaticRange | undefined): void => {
		if (focusBefore instanceof HTMLElement && focusBefore !== document.body && focusBefore.isConnected)
			focusBefore.focus({ preventScroll: true });
		else if (range?.endContainer.isConnected)
			getSelection()?.collapse(range.endContainer, Math.min(range.endOffset, (range.endContainer as Text).length));
		focusBefore = null;
	};

	const scrollTo = (range: StaticRange): void => {
		const inView = (): boolean => rectsOf(range).some((rect) => rect.top >= HEADROOM_PX && rect.bottom <= innerHeight * 0.6);
		if (!inView()) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
		// A long paragraph has its middle elsewhere than the mark.
		const [rect] = rectsOf(range);
		if (rect && !inView()) scrollBy({ top: rect.top - innerHeight * 0.3, behavior: 'instant' });
	};

	// ── Pointer ──
	let pointer: { x: number; y: number } | null = null;
	let frame = 0;
	let inCard = false;
	const onMove = (event: PointerEvent): void => {
		if (event.pointerType === 'touch' || getSettings().openBy !== 'hover') return;
		inCard = card.holds(event);
		pointer = { x: event.clientX, y: event.clientY };
		if (frame || inCard) return;
		frame = requestAnimationFrame(() => {
			frame = 0;
			if (!isAlive()) return onDead();
			// By now the pointer may have come to the card, which tells so itself.
			if (pointer && !inCard) send({ type: 'over', mark: locator.at(pointer.x, pointer.y)?.mark ?? null }, { pointer });
		});
	};

	let down: { x: number; y: number } | null = null;
	const onDown = (event: PointerEvent): void => {
		down = { x: event.clientX, y: event.clientY };
		if (shown && !card.holds(event) && !(state.at === 'open' && locator.at(event.clientX, event.clientY)?.mark === shown.mark))
			send({ type: 'close' });
	};

	const onClick = (event: MouseEvent): void => {
		if (event.button !== 0 || event.defaultPrevented || card.holds(event)) return;
		if (event.target instanceof Element && event.target.closest(CONTROLS)) return;
		if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > TAP_SLACK_PX || getSelection()?.isCollapsed === false) return;
		const hit: Located | null = locator.at(event.clientX, event.clientY);
		if (!hit) return;
		send({ type: 'pin', mark: hit.mark }, { pointer: { x: event.clientX, y: event.clientY } });
		liftAboveSheet(hit.mark);
	};

	/** A sheet may come to lie on the word that it explains. */
	const liftAboveSheet = (mark: Mark): void => {
		setTimeout(() => {
			const [rect] = rectsOf(mark.range);
			const covered = card.coveredHeight();
			if (rect && covered > 0 && rect.bottom > innerHeight - covered - HEADROOM_PX)
				scrollBy({ top: rect.bottom - (innerHeight - covered) + 3 * HEADROOM_PX, behavior: 'smooth' });
		}, 250);
	};

	const onKey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || !shown) return;
		// Swallowed only while a card is open: the page keeps its own Escape otherwise.
		event.preventDefault();
		event.stopImmediatePropagation();
		send({ type: 'close' });
	};

	let listening = false;
	/** From the first mark on; a page without any is not listened to. */
	const listen = (): void => {
		if (listening) return;
		listening = true;
		const { signal } = listeners;
		addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
		addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
		addEventListener('click', onClick, { signal });
		addEventListener('keydown', onKey, { capture: true, signal });
		document.documentElement.addEventListener('pointerleave', () => send({ type: 'over', mark: null }), { signal });
	};

	const showMark = (mark: Mark): void => {
		listen();
		scrollTo(mark.range);
		send({ type: 'close' });
		send({ type: 'pin', mark }, { byKey: true });
		liftAboveSheet(mark);
	};

	return {
		/** Takes the marks that can be opened now, in page order, and returns them (see locate.ts). A card whose mark has gone closes. */
		use(next: readonly Mark[]): readonly Mark[] {
			const marks = locator.use(next);
			if (shown && !marks.includes(shown.mark)) send({ type: 'close' });
			if (marks.length > 0) {
				listen();
				void fetchEntries([...new Set(marks.map((mark) => mark.term))]);
			}
			return marks;
		},
		/** Keyboard: the next or previous mark, if there is any. */
		step(by: 1 | -1): void {
			const mark = locator.step(shown?.mark ?? null, by);
			if (mark) showMark(mark);
		},
		/** Opens the card of `mark`, scrolled into view, with the focus in it. */
		show: showMark,
		/** Scrolls to a range and paints it as open for a moment, without a card. */
		point(range: StaticRange): void {
			send({ type: 'close' });
			scrollTo(range);
			painter.open(range);
			setTimeout(() => {
				if (!shown) painter.open(null);
			}, 4000);
		},
		/** Draws an open card again, after a setting has changed. */
		refresh: () => void render(),
		stop(): void {
			send({ type: 'close' });
			clearTimeout(timer);
			listeners.abort();
		},
	};
}

export type Opener = ReturnType<typeof createOpener>;
