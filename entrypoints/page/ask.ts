// Asks the background, which may still be starting: a tab that the browser brings back can be there first.
import { browser } from 'wxt/browser';
import type { ToBackground } from '../../lib/messages.ts';

/** False once the extension was updated or removed: what runs here then is left over. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

const TRIES = 5;
const PAUSE_MS = 400;

/** The background's answer. Throws when nobody answers: then the extension was updated or removed. */
export async function askBackground<Answer>(question: ToBackground): Promise<Answer> {
	for (let tries = 1; ; tries++) {
		try {
			return await browser.runtime.sendMessage(question);
		} catch (error) {
			if (tries === TRIES || !isAlive()) throw error;
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
		}
	}
}
