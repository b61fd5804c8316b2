/** The app in a frame, with the tools and a channel beside it. */
export const Workbench = () => <main className="tool">Workbench</main>
