/** Every state as a link. */
export const StateList = () => <main className="tool">States</main>
