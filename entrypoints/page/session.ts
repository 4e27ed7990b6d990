// The life of one page: what is read when, what follows a change of settings or of the page, how it ends.
import { browser } from 'wxt/browser';
import type { Report, ToPage, ToReport } from '../../lib/messages.ts';
import {
	changeSettings,
	isOffSite,
	pageName,
	readSettings,
	type Settings,
	type Storage,
	watchSettings,
	withNotHere,
} from '../../lib/settings.ts';
import { askBackground, isAlive } from './ask.ts';
import type { Opener } from './open.ts';
import { createPainter } from './paint.ts';
import { createReader, type Reading } from './read.ts';
import { createReporter, topSite } from './report.ts';
import { watchPage } from './watch.ts';

/** Starts on this document; ends by itself when the extension is updated or removed. */
export function startSession(store: Storage): void {
	const isTop = window === window.top;
	const frame = String(Math.random());
	const site = topSite();
	const painter = createPainter();
	const reader = createReader(() => askBackground<string>({ type: 'index' }));
	let settings: Settings | null = null;
	let reading: Reading | null = null;
	/** The reader pressed "underline anyway" on this page. */
	let asked = false;
	let stopWatching: (() => void) | null = null;
	/** What the next run has to read; a run that is cut short leaves it to the one after. */
	let pending: Element[] = [];
	/** Each run of work has a number; an older run stops at its next pause. */
	let run = 0;

	const stop = (): void => {
		run += 1;
		stopWatching?.();
		opener?.stop();
		painter.stop();
		reporter.stop();
		stopSettings();
		browser.runtime?.onMessage?.removeListener(onMessage);
	};

	/** Its module, with the card and all that draws it, is not even run before the first mark: most pages have none. */
	let opener: Opener | null = null;
	const getOpener = async (): Promise<Opener> => {
		const { createOpener } = await import('./open.ts');
		opener ??= createOpener(painter, () => settings as Settings, {
			onLevel: (level) => void changeSettings(store, { level }),
			onNotHere: (term, where) => {
				const at = where === 'page' ? pageName(location) : location.hostname.replace(/^www\./, '');
				void changeSettings(store, { notHere: withNotHere(settings?.notHere ?? [], { term, at }, true) });
			},
			onDead: stop,
		});
		return opener;
	};

	/** Reads `roots` again, or the whole page, and shows what follows. */
	const update = async (roots: readonly Element[] | null): Promise<void> => {
		const now = settings;
		if (!now) return;
		run += 1;
		const own = run;
		const isOver = (): boolean => own !== run;
		if (!now.enabled || isOffSite(site, now.offSites)) {
			stopWatching?.();
			stopWatching = null;
			reading = null;
			opener?.use([]);
			painter.stop();
			tell(now.enabled ? 'off-site' : 'off');
			return;
		}
		const fromStart = roots === null || stopWatching === null;
		stopWatching ??= watchPage(
			() =>
				painter.drop(
					(range) =>
						!range.startContainer.isConnected || !range.endContainer.isConnected || range.endOffset > (range.endContainer as Text).length,
				),
			(changed) => (isAlive() ? void update(changed).catch(stop) : stop()),
		);
		if (fromStart) pending = document.body ? [document.body] : [];
		else pending = [...new Set([...pending, ...roots])];
		if (fromStart) await reader.readAll(isOver);
		else await reader.readAgain(pending, isOver);
		if (isOver()) return;
		const next = await reader.understand(now, asked, isOver);
		if (isOver()) return;
		if (opener || next.marks.length > 0) next.marks = [...(await getOpener()).use(next.marks)];
		if (isOver()) return;
		pending = [];
		reading = next;
		painter.paint(
			reading.marks.map((mark) => mark.range),
			now.markStyle,
		);
		tell(reading.state);
	};
	const tell = (state: Report['state']): void => {
		const terms = reading?.terms ?? [];
		reporter.tell({
			frame,
			top: isTop,
			site,
			state,
			gate: { core: reading?.gate.core ?? 0, note: reading?.gate.note ?? 0, inTitle: reading?.gate.inTitle ?? false },
			language: document.documentElement.lang,
			terms: terms.map(({ id, count }) => ({ id, count })),
			coverage: reading?.coverage ?? [],
		});
		if (isTop) askBackground({ type: 'state', state, terms: terms.length }).catch(stop);
	};

	const reporter = createReporter((wish: ToReport) => {
		if (wish.type === 'look-again') update([]).catch(stop);
		else if (wish.type === 'mark-now') {
			asked = true;
			update(null).catch(stop);
		} else if (wish.type === 'show-term') {
			const term = reading?.terms.find((item) => item.id === wish.id);
			const mark = reading?.marks.find((item) => item.term === wish.id) ?? term?.first;
			if (mark) void getOpener().then((own) => own.show(mark));
		} else {
			const sentence = reading?.coverage.find((step) => step.id === wish.step)?.sentences[wish.index];
			const range = sentence && reading?.rangeOf(sentence.block, sentence.start, sentence.end);
			if (range) void getOpener().then((own) => own.point(range));
		}
	});

	/** Explains the selected words, marked or not, on any page that we may read. */
	const lookUp = async (): Promise<void> => {
		const selection = getSelection();
		if (!settings || !selection || selection.rangeCount === 0 || selection.isCollapsed) return;
		const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
		const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
		const term = await reader.termIn(selection.toString());
		if (term) (await getOpener()).show({ term, range, start: 0, end: 0, why: null });
	};

	const onMessage = (message: ToPage): undefined => {
		if (message.type === 'step') {
			// Every frame hears it; the one that has the focus answers.
			if (!(document.activeElement instanceof HTMLIFrameElement) && (isTop || document.hasFocus())) opener?.step(message.by);
		} else if (message.type === 'look-up') {
			lookUp().catch(stop);
		}
	};
	browser.runtime.onMessage.addListener(onMessage);

	const follow = (next: Settings): void => {
		settings = next;
		update(null).then(() => opener?.refresh(), stop);
	};
	const stopSettings = watchSettings(store, follow);
	void readSettings(store).then(follow, stop);
}
