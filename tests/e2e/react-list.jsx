// A React list on a page, as a news site would have it: the test renders it again and again.
import { createRoot } from 'react-dom/client';

const root = createRoot(document.getElementById('react'));
window.renderList = (items) =>
	root.render(
		<ul>
			{items.map((item) => (
				<li key={item}>
					For depression: <b>{item}</b>
				</li>
			))}
		</ul>,
	);
window.renderList(['vortioxetine']);
