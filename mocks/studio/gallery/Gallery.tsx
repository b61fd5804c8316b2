import type { MockWindow } from '../page/page.ts'

/** Every state of every screen as a live frame. */
export const Gallery = ({ own }: { own: MockWindow }) => <main className="tool">{own.page.brand}</main>
