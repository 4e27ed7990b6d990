// A content script that mounts React, for page-load.mjs to compare with.
import { createRoot } from 'react-dom/client';

createRoot(document.createElement('div')).render(<p>Hello</p>);
