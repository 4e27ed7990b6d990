// The content script: wiring only. Settings → read → paint → watch → hover → card, and the report.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from './session.ts';

export default defineUnlistedScript(() => {
	// Documents without text (images, XML) and browsers without highlights are left alone.
	if (!document.body || !('highlights' in CSS)) return;
	startSession(browser.storage);
});
