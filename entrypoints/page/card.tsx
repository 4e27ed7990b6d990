// Mounts <TermCard> in a closed shadow root beside the body. The host exists only while a card is open,
// carries no attribute, and goes at once when the page writes into it.
import { computePosition, flip, inline, offset, type Platform, shift, size } from '@floating-ui/core';
import { createRoot, type Root } from 'react-dom/client';
import { TermCard } from '../../components/TermCard.tsx';
import { type Words, WordsProvider } from '../../components/words.tsx';
import type { CrisisLine } from '../../data/schema.ts';
import type { Entry } from '../../lib/entry.ts';
import type { Why } from '../../lib/sense.ts';
import { rectsOf } from './locate.ts';

export type CardContent = {
	entry: Entry;
	level: 'plain' | 'clinical';
	help: CrisisLine | null;
	position: { index: number; total: number } | null;
	back: { term: string } | null;
	why: Why | null;
	notAdvice: string;
	/** Style sheet of the card; the first one given is kept. */
	css: string;
};

export type CardCallbacks = {
	onLevel(level: 'plain' | 'clinical'): void;
	onRelated(id: string): void;
	onGlossary(id: string): void;
	onNotHere(where: 'page' | 'site'): void;
	onBack(): void;
	onClose(): void;
	onEnter(): void;
	onLeave(): void;
};

/** Narrower or coarser than this, the card is a sheet at the bottom of the screen. */
const SHEET = '(max-width: 30rem), (pointer: coarse)';
const GAP_PX = 6;
const EDGE_PX = 12;

/** The page's styles may reach the host; what is important in here wins over them. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; }
/* Seen once it has its place. */
.layer-root { visibility: hidden; background: none; border: 0; color: inherit; inset: auto; margin: 0; max-block-size: none; max-inline-size: none; overflow: visible; padding: 0; position: fixed; inline-size: max-content; block-size: max-content; }
.layer-root.as-sheet { inset: auto 0 0 0; inline-size: auto; }
.layer-root:not(.as-sheet) { animation: rise var(--quick) var(--ease); }
.layer-root.as-sheet { animation: slide var(--calm) var(--ease); }
.layer-root:not(.as-sheet) .card { max-block-size: min(600px, var(--room, 100vh)); }
@keyframes rise { from { opacity: 0; translate: 0 4px; } }
@keyframes slide { from { translate: 0 100%; } }
`;

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement) => ({ width: offsetWidth, height: offsetHeight });
/** The lines of a mark, and the box around all of them, as placing asks for them. */
type Lines = { getBoundingClientRect(): DOMRect; getClientRects(): DOMRect[] };

function linesOf(rects: DOMRect[]): Lines {
	const edge = (side: 'left' | 'top' | 'right' | 'bottom', pick: (...values: number[]) => number): number =>
		pick(...rects.map((rect) => rect[side]));
	const [left, top] = [edge('left', Math.min), edge('top', Math.min)];
	const box = new DOMRect(left, top, edge('right', Math.max) - left, edge('bottom', Math.max) - top);
	return { getBoundingClientRect: () => box, getClientRects: () => rects };
}

/** What placing needs to know of the world: a card lies in the top layer, so only the viewport bounds it. */
const VIEWPORT: Platform = {
	getElementRects: ({ reference, floating }) => ({
		reference: (reference as Lines).getBoundingClientRect(),
		floating: { x: 0, y: 0, ...sizeOf(floating) },
	}),
	getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight }),
	getDimensions: sizeOf,
	getClientRects: (reference) => (reference as Lines).getClientRects(),
};

/** Kept from the page: what the reader does in the card is nobody else's business. */
const SHIELDED =
	'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel touchstart touchend touchmove wheel keydown keyup keypress beforeinput input change focusin focusout focus blur copy cut paste dragstart selectstart toggle beforetoggle scroll'.split(
		' ',
	);

let sheets: CSSStyleSheet[] | null = null;

export function createCard(words: Words, callbacks: CardCallbacks) {
	let host: HTMLElement | null = null;
	let shadow: ShadowRoot | null = null;
	let layer: HTMLElement | null = null;
	let root: Root | null = null;
	let settle: (() => void) | null = null;
	let guard: MutationObserver | null = null;

	const mount = (css: string): void => {
		sheets ??= [HOST_CSS, css].map((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			return sheet;
		});
		host = document.createElement('div');
		shadow = host.attachShadow({ mode: 'closed' });
		shadow.adoptedStyleSheets = sheets;
		layer = document.createElement('div');
		layer.className = 'layer-root tc tc-host';
		layer.popover = 'manual';
		shadow.append(layer);
		for (const type of SHIELDED) shadow.addEventListener(type, (event) => event.stopPropagation());
		layer.addEventListener('pointerenter', callbacks.onEnter);
		layer.addEventListener('pointerleave', callbacks.onLeave);
		root = createRoot(layer);
		document.documentElement.append(host);
		layer.showPopover();
		guard = new MutationObserver(callbacks.onClose);
		guard.observe(host, { attributes: true, childList: true, characterData: true, subtree: true });
	};

	const place = (range: StaticRange, pointer: { x: number; y: number } | null): void => {
		settle?.();
		if (!layer) return;
		const floating = layer;
		const asSheet = matchMedia(SHEET).matches;
		floating.classList.toggle('as-sheet', asSheet);
		if (asSheet) {
			floating.style.cssText = 'visibility: visible';
			settle = null;
			return;
		}
		const update = async (): Promise<void> => {
			const rects = rectsOf(range);
			// A mark that has gone has no place: the card stays where it is until it is closed.
			if (rects.length === 0) return;
			const { x, y } = await computePosition(linesOf(rects), floating, {
				platform: VIEWPORT,
				strategy: 'fixed',
				placement: 'bottom-start',
				middleware: [
					inline(pointer ?? {}),
					offset(GAP_PX),
					flip({ padding: EDGE_PX }),
					shift({ padding: EDGE_PX }),
					// On a low screen the card becomes lower and scrolls; it never lies on its own line.
					size({
						padding: EDGE_PX,
						apply: ({ availableHeight }) => floating.style.setProperty('--room', `${Math.max(160, Math.floor(availableHeight))}px`),
					}),
				],
			});
			Object.assign(floating.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px`, visibility: 'visible' });
		};
		void update();
		const moved = new AbortController();
		for (const type of ['scroll', 'resize'])
			addEventListener(type, () => void update(), { capture: true, passive: true, signal: moved.signal });
		const grown = new ResizeObserver(() => void update());
		grown.observe(floating);
		settle = () => {
			moved.abort();
			grown.disconnect();
		};
	};

	return {
		/** Shows `content` at `range`, in the card that is open or in a new one. */
		show(content: CardContent, range: StaticRange, pointer: { x: number; y: number } | null): void {
			const { css, ...shown } = content;
			if (!host) mount(css);
			const layout = matchMedia(SHEET).matches ? 'sheet' : 'card';
			root?.render(
				<WordsProvider words={words}>
					<TermCard
						{...shown}
						layout={layout}
						today={new Date().toISOString().slice(0, 10)}
						headingId="term"
						onLevel={callbacks.onLevel}
						onRelated={callbacks.onRelated}
						onGlossary={callbacks.onGlossary}
						onNotHere={callbacks.onNotHere}
						onBack={callbacks.onBack}
						onClose={callbacks.onClose}
					/>
				</WordsProvider>,
			);
			place(range, pointer);
		},

		/** Moves the focus into the card. */
		focus(): void {
			requestAnimationFrame(() => layer?.querySelector<HTMLElement>('[role="dialog"]')?.focus());
		},

		/** Whether an event came from the card. */
		holds: (event: Event): boolean => host !== null && event.composedPath().includes(host),

		/** Height that a sheet covers at the bottom of the viewport; 0 for a card. */
		coveredHeight: (): number => (layer?.classList.contains('as-sheet') ? layer.getBoundingClientRect().height : 0),

		close(): void {
			guard?.disconnect();
			settle?.();
			root?.unmount();
			host?.remove();
			host = shadow = layer = root = settle = guard = null;
		},
	};
}
