/** Gives the focus to what has just appeared, so that whoever uses the keyboard or hears the page is where the news are. */
export function focusHere(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}
