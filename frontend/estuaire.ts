// Keyboard shortcuts: pressing a key clicks the visible element that carries it in `data-raccourci`.

const TYPING = 'input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-date-picker, vaadin-select';

/** Whether the person is typing somewhere, in which case letters are only letters. */
function isTyping(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(TYPING));
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null && !element.hasAttribute('disabled');
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented || isTyping(event)) {
    return;
  }
  const candidates = document.querySelectorAll<HTMLElement>(`[data-raccourci="${CSS.escape(event.key.toLowerCase())}"]`);
  const target = [...candidates].find(isShown);
  if (target) {
    event.preventDefault();
    target.click();
  }
});
