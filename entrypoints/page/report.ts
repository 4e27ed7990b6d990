// Answers the popup: what this frame holds, and jumps to it. Knows the page only through what it is given.
import { type Browser, browser } from 'wxt/browser';
import { REPORT_PORT, type Report, type ToReport } from '../../lib/messages.ts';

/** Keeps every open popup up to date; `onAsked` hears what its reader presses. */
export function createReporter(onAsked: (asked: ToReport) => void) {
	const ports = new Set<Browser.runtime.Port>();
	let latest: Report | null = null;

	const onConnect = (port: Browser.runtime.Port): void => {
		if (port.name !== REPORT_PORT) return;
		ports.add(port);
		port.onDisconnect.addListener(() => ports.delete(port));
		port.onMessage.addListener((asked: ToReport) => onAsked(asked));
		if (latest) port.postMessage(latest);
	};
	browser.runtime.onConnect.addListener(onConnect);

	return {
		/** The report to give from now on. */
		tell(report: Report): void {
			latest = report;
			for (const port of ports) port.postMessage(report);
		},
		stop(): void {
			browser.runtime.onConnect.removeListener(onConnect);
			for (const port of ports) port.disconnect();
		},
	};
}

/** Host name of the page in the address bar, as far as this frame can know it. */
export function topSite(): string {
	if (window === window.top) return location.hostname;
	const { ancestorOrigins } = location;
	const origin = ancestorOrigins?.[ancestorOrigins.length - 1] ?? document.referrer;
	try {
		return new URL(origin).hostname;
	} catch {
		return location.hostname;
	}
}
