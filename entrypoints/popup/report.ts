// Asks every frame of the active tab what it holds. Knows no view.
import browser from 'webextension-polyfill';
import { framesAsOne } from '../../lib/frames.ts';
import { REPORT_PORT, type Report, type ToReport } from '../../lib/messages.ts';

/** When no frame has answered by then, none will: the browser keeps extensions out, in milliseconds. */
const SILENCE_MS = 700;

export type Asked = { say(wish: ToReport): void; stop(): void };

/** Calls `onReport` with the merged report whenever a frame's changes, or once with null when no frame answers. */
export async function askPage(onReport: (report: Report | null) => void): Promise<Asked> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	const reports: Report[] = [];
	if (tab?.id === undefined) {
		onReport(null);
		return { say: () => undefined, stop: () => undefined };
	}
	// One port reaches every frame of the tab; each posts its own report on it.
	const port = browser.tabs.connect(tab.id, { name: REPORT_PORT });
	const silence = setTimeout(() => onReport(null), SILENCE_MS);
	port.onMessage.addListener((message) => {
		clearTimeout(silence);
		const report = message as Report;
		const before = reports.findIndex((other) => other.frame === report.frame);
		if (before >= 0) reports[before] = report;
		else reports.push(report);
		onReport(framesAsOne(reports as [Report, ...Report[]]));
	});
	port.postMessage({ type: 'look-again' } satisfies ToReport);
	port.onDisconnect.addListener(() => {
		if (reports.length === 0) {
			clearTimeout(silence);
			onReport(null);
		}
	});
	return { say: (wish) => port.postMessage(wish), stop: () => port.disconnect() };
}
